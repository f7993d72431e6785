/**
 * Asks the browser once not to clear the stored data when disk space runs low. Some browsers ask the user, so it waits for the first real save.
 */

let answer: Promise<boolean> | undefined;

/** Whether the browser keeps the data; asked once a session. No answer, or a page that may not ask (plain http), counts as no. */
export function askForPersistence(manager: Pick<StorageManager, 'persist'> | undefined = navigator.storage): Promise<boolean> {
  answer ??= manager === undefined ? Promise.resolve(false) : manager.persist().catch(() => false);
  return answer;
}

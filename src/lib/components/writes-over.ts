/** Whether what is about to be typed replaces all that stands in a field. A key anywhere else goes on with what is being typed, and so does erasing. */
export function writesOver({ inputType, target }: InputEvent): boolean {
  const { value, selectionStart, selectionEnd } = target as HTMLInputElement;
  return inputType.startsWith('insert') && value !== '' && selectionStart === 0 && selectionEnd === value.length;
}

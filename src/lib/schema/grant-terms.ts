/** What a letter says of each point of the checklist (engine/document.ts, `grantTerms`). It moves no figure of the valuation. */
import { oneOf, strict } from './containers.ts';

const state = oneOf('present', 'absent', 'unknown').exactOptional();

export const grantTermsSchema = strict({
  guaranteed: state,
  term: state,
  rollover: state,
  drawOrder: state,
  index: state,
  successorModels: state,
  priority: state,
  personalUse: state,
  ipCarveOut: state,
  noMonitoring: state,
  transfer: state,
  tail: state,
  noticeAndMakeWhole: state,
  grossUp: state
});

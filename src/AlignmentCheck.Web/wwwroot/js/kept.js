// What this browser keeps of a survey, and under which name. Every name ends with the address at which answers are sent, and with nothing else.

export const draftOf = address => `draft:${address}`;
export const markOf = address => `sent:${address}`;
export const credentialOf = address => `credential:${address}`;
export const drawingOf = address => `drawing:${address}`;

// A browser may refuse storage altogether.
export function openStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

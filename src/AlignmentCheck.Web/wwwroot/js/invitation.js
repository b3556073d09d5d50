// Draws a credential: what leaves the browser is a blinded token, what comes back is its signature. What is kept goes by the team's address,
// never by the invitation's.

import { blind, finalize, fingerprint, fromText, makeToken, prepare, readPublicKey, toText } from './credential.js';
import { credentialOf, drawingOf, markOf, openStorage } from './kept.js';

const PREPARED_BYTES = 64;
const SIGNATURE_BYTES = 256;
const ASKING = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

// The invitation was used elsewhere, or nothing is given out now: the site's own page says it.
class Refused extends Error {}

const page = document.querySelector('[data-invitation]');
if (page) open(page.dataset.invitation, page.dataset.drawn === 'true', openStorage());

function open(team, isDrawn, storage) {
  const button = page.querySelector('[data-start]');
  const told = page.querySelector('[data-told]');
  let key = null;

  // Back here by the browser's own memory: what it shows may be past.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  button.addEventListener('click', start);
  show(situation());

  function situation() {
    if (!window.crypto?.subtle || !navigator.locks || !storage) return isDrawn ? 'elsewhere' : 'unable';
    if (storage.getItem(credentialOf(team)) !== null) return isDrawn ? 'here' : 'other';
    if (!isDrawn) return 'ready';
    if (storage.getItem(drawingOf(team)) !== null) return 'again';
    return storage.getItem(markOf(team)) === 'yes' ? 'sent' : 'elsewhere';
  }

  function show(state) {
    for (const part of page.querySelectorAll('[data-state]')) part.hidden = part.dataset.state !== state;
    button.hidden = state !== 'ready' && state !== 'again';
    if (!button.hidden) readKey().catch(() => tell('nokey'));
  }

  function tell(what) {
    told.textContent = told.dataset[what];
  }

  // What is shown is the fingerprint of the very key that is used.
  async function readKey() {
    if (key) return key;
    const answer = await fetch(`/s/${team}/key.bin`, ASKING);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const numbers = readPublicKey(bytes);
    page.querySelector('[data-fingerprint]').textContent = await fingerprint(bytes);
    page.querySelector('[data-key]').hidden = false;
    return key = numbers;
  }

  async function start() {
    button.disabled = true;
    tell('working');
    try {
      // Two windows draw one after the other, and the second finds what the first has drawn.
      await navigator.locks.request(drawingOf(team), draw);
      location.assign(`/s/${team}`);
    } catch (failed) {
      button.disabled = false;
      if (failed instanceof Refused) {
        refuse(failed.message);
      } else {
        tell(failed.message);
      }
    }
  }

  async function draw() {
    if (storage.getItem(credentialOf(team)) !== null) return;
    const used = await readKey().catch(() => { throw new Error('nokey'); });
    const drawing = readDrawing() ?? await newDrawing(used);
    const signature = await finalize(used, drawing.prepared, await ask(drawing.blinded), drawing.inverse).catch(wrong => {
      throw wrong instanceof RangeError ? new Error('wrong') : wrong;
    });
    storage.setItem(credentialOf(team), JSON.stringify({ token: toText(drawing.prepared), signature: toText(signature) }));
    storage.removeItem(drawingOf(team));
  }

  // Kept until the answer has come: if that is lost on its way, only the same message gets it again.
  async function newDrawing(used) {
    const prepared = prepare(makeToken());
    const { blinded, inverse } = await blind(used, prepared);
    storage.setItem(drawingOf(team), JSON.stringify({ prepared: toText(prepared), blinded: toText(blinded), inverse: `${inverse}` }));
    return { prepared, blinded: toText(blinded), inverse };
  }

  function readDrawing() {
    const kept = JSON.parse(storage.getItem(drawingOf(team)));
    return kept && { prepared: fromText(kept.prepared, PREPARED_BYTES), blinded: kept.blinded, inverse: BigInt(kept.inverse) };
  }

  async function ask(blinded) {
    const body = new URLSearchParams({ [page.dataset.field]: blinded });
    const answer = await fetch(location.pathname, { ...ASKING, method: 'POST', body }).catch(() => { throw new Error('lost'); });
    if (answer.status === 403 || answer.status === 404 || answer.status === 409) throw new Refused(`${answer.status}`);
    if (answer.status === 429) throw new Error('busy');
    if (!answer.ok) throw new Error('lost');
    const text = await answer.text().catch(() => { throw new Error('lost'); });
    try {
      return fromText(text, SIGNATURE_BYTES);
    } catch {
      throw new Error('wrong');
    }
  }

  function refuse(status) {
    if (status === '409') {
      told.textContent = '';
      show('elsewhere');
    } else {
      location.reload();
    }
  }
}

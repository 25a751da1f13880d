// Loaded before a server of a journey: its clock is ahead by what the file says, so that days pass in a moment.
import { readFileSync } from 'node:fs';

const RealDate = globalThis.Date;
const file = process.env.BOUCLE_JOURNEY_CLOCK;
let ahead = 0;

const read = () => {
  try {
    ahead = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    ahead = 0;
  }
};

if (file) {
  read();
  setInterval(read, 50).unref();
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }

    static now() {
      return RealDate.now() + ahead;
    }
  };
}

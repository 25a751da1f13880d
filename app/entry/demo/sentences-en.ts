import type { Sentences } from './story-types.ts';

export const ITEMS_EN = [
  'The sofa',
  'The table',
  'The bed',
  'The bookcase',
  'The set of chairs',
  'The sideboard',
  'The desk',
] as const;

export const SENTENCES_EN: Sentences = {
  detractor: {
    delivery: [
      'Two missed delivery slots in a row. Nobody rang, nobody apologised.',
      'Eleven days late, and I was the one chasing the carrier every morning.',
      '{{item}} was left on the pavement because the crew “doesn’t do stairs”. Nobody had told me.',
      'It came damaged. I sent photos the same day and have heard nothing since.',
    ],
    service: [
      'Forty minutes on hold, then cut off. Twice.',
      'I have told the same story to five different people. Please call me back.',
      'Four emails and no reply. I only want to know where my order is.',
    ],
    product: [
      '{{item}} sagged within two months. Not what I expect at this price.',
      'The colour is nothing like the picture, and the return is at my expense.',
      'Screws missing. The spare part has been “on order” for five weeks.',
    ],
    price: [
      'Bought on Monday, on sale on Thursday, and no goodwill at all.',
      'Assembly fees only show up on the last page.',
    ],
    website: ['Tracking has said “delivered” for a week. I have received nothing.'],
  },
  passive: {
    delivery: [
      'Fine, though a four-hour slot is hard when you work.',
      'All arrived, but in three separate drops.',
    ],
    service: ['Good listener, though I had to ring again to get things moving.'],
    product: [
      '{{item}} is good, nothing more. The instructions need work.',
      'Sturdy and pretty. A washable cover would have made it a 9.',
    ],
    price: ['Good product, slightly expensive.'],
    website: ['Nice site, but I could not choose the delivery day when ordering.'],
  },
  promoter: {
    delivery: [
      'On time, careful, and they took the boxes away.',
      'A text the day before and a call half an hour ahead: perfect.',
    ],
    service: [
      'A part was missing; they rang within the hour and it came two days later.',
      'Solved in a single call. Thank you.',
    ],
    product: [
      '{{item}} is lovely, even better than in the pictures.',
      'Second purchase in a year, same quality.',
      'Twenty minutes to put together, everything fits.',
    ],
    price: ['A little dearer than elsewhere, and built to last.'],
    website: ['The room planner saved me from a mistake.'],
  },
};

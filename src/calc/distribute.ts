import { distributeAnswer, distributeInput } from '../dialogue/contract/distribute.ts'
import { distributeChildren } from '../dialogue/rules/distribute-children.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** Which municipality each unaccompanied child is assigned to. */
export const distribute = calculator({
  name: 'distribute',
  summary: 'Assigns unaccompanied minors in order: strong ties first, else the municipality with least of what its share says.',
  help: [
    'shares are per mille, balance the children assigned since the start day; nothing is reset by a year. A child with tie goes there,',
    'and counts. Else the lowest fulfilment (n over share times all) gets the child; a share of 0 gets none. Equal and lowest: the',
    'largest share, then the first code; ties lists them. fulfilment is how all stand after the last arrival: 1 is exactly the share,',
    'null where there is none. What the model says of floors and of moving shares within a county is in the shares that are sent.',
  ].join('\n'),
  input: distributeInput,
  output: distributeAnswer,
  example: {
    shares: { '1492': 500, '1880': 300, '2421': 200 }, balance: { '1492': 5, '1880': 3 },
    arrivals: [{ day: '2016-09-01' }, { day: '2016-09-01', tie: '1880' }, { day: '2016-09-02' }, { day: '2016-09-05' }],
  },
  takesLong: listLongerThan(500, 'arrivals'),
  run: distributeChildren,
})

/** What a sentence does to its reader. A sentence may do several things, or none of these. */
export type Role =
  | 'spot' // asks for a position, an interview, favour with those who decide; openly or by hint
  | 'press' // asks or presses about one's place on a rank list, demands or trades a promise
  | 'intent' // tells where one will put a program on one's own list
  | 'hurry' // presses for speed, sets the reader a date
  | 'guilt' // makes the reader feel bad for silence or for saying no
  | 'entitle' // presumes the favour, expects, demands, instructs
  | 'chase' // counts attempts, bumps, circles back
  | 'excuse' // explains a low score away
  | 'blame' // blames others, or tells of private trouble
  | 'score' // speaks of a low score or an exam
  | 'cliche' // stock phrases about one's calling
  | 'flatter' // praise that could be sent to anybody
  | 'dull' // a question that any web page answers
  | 'ask' // asks the reader to do or to tell something
  | 'wayout' // leaves an easy way to decline
  | 'offer' // offers something, or says that more can be had
  | 'thank' // thanks
  | 'news'; // tells what is new with the writer

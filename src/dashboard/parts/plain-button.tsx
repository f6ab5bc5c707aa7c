import type { ButtonHTMLAttributes } from 'react';
import classes from './notice.module.css';

/** An act that reads as a word in the text: for the lesser of two, or where a box would shout. */
export const PlainButton = (props: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" {...props} className={classes['plain']} />
);

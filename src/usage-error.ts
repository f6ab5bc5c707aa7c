/** The command was called wrongly, or can't do what it was asked; the message is a sentence for the user. */
export class UsageError extends Error {}

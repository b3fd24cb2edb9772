// What a file was read to.

/** The text of a file, and how far it can be trusted. */
export interface DocumentText {
  readonly text: string;
  /** Read from a picture: nothing in it may be called sure. */
  readonly isScanned: boolean;
}

package io.troth.subject.internal;

/** The kinds of identifying values. */
enum Attribute {
  /** The tenant's own identifier; names one person. */
  EXTERNAL_ID,
  /** May be shared by several people. */
  EMAIL,
  /** Never looked for. */
  NAME
}

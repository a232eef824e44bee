package io.troth.tenant.internal.provider;

/** The provider is not as it must be. */
final class ProviderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * A fault.
   *
   * @param sentence what is wrong, without a word on anybody who signs in
   */
  ProviderException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}

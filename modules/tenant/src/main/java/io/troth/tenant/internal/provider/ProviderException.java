package io.troth.tenant.internal.provider;

/** The provider is not as it must be; the message says in one sentence what is wrong. */
final class ProviderException extends Exception {

  private static final long serialVersionUID = 1L;

  ProviderException(String sentence) {
    super(sentence);
  }

  String sentence() {
    return getMessage();
  }
}

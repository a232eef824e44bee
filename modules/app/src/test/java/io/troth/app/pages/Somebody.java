package io.troth.app.pages;

/** People of the sample tenant, each with a part in the story. All of them may visit its site. */
enum Somebody {
  OBJECTOR("cust-1001", "yara.kestrel@example.test"),
  ACCEPTOR("cust-1006", "june.eastlake@example.test"),
  USER("cust-1008", "hope.stanmore@example.test"),
  READER("cust-1010", "edda.yardley@example.test"),
  BOUNCED("cust-1011", "vic.penrose@example.test"),
  UNREACHABLE("cust-1023", "dead.dean.yardley@example.test");

  private final String externalId;
  private final String address;

  Somebody(String externalId, String address) {
    this.externalId = externalId;
    this.address = address;
  }

  String externalId() {
    return externalId;
  }

  String address() {
    return address;
  }
}

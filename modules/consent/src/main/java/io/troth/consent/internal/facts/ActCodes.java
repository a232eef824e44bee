package io.troth.consent.internal.facts;

import io.troth.consent.api.ActType;

/** Numbers of the acts in packed rows: fixed for good, whatever becomes of the constants' order. */
final class ActCodes {

  private static final ActType[] BY_CODE = byCode();

  private ActCodes() {}

  static ActType type(int code) {
    if (code < 1 || code >= BY_CODE.length) {
      throw new IllegalStateException("no act has the code " + code);
    }
    return BY_CODE[code];
  }

  static int of(ActType type) {
    return switch (type) {
      case BASELINE_ASSERTED -> 1;
      case ACCEPTED -> 2;
      case DECLINED -> 3;
      case OBJECTED -> 4;
      case OBJECTION_WITHDRAWN -> 5;
      case DEEMED_ACCEPTED -> 6;
      case DEEMED_ACCEPTANCE_INVALIDATED -> 7;
      case CONSENT_GIVEN -> 8;
      case CONSENT_REFUSED -> 9;
      case CONSENT_WITHDRAWN -> 10;
      case CONSENT_RENEWED -> 11;
      case CONSENT_REVOKED -> 12;
      case PROCESSING_OBJECTED -> 13;
      case PROCESSING_OBJECTION_WITHDRAWN -> 14;
      case RESTRICTED -> 15;
      case RESTRICTION_LIFTED -> 16;
      case SALE_OPTED_OUT -> 17;
      case SALE_OPTED_IN -> 18;
      case RECIPIENT_OPTED_OUT -> 19;
      case RECIPIENT_OPTED_IN -> 20;
      case HELD -> 21;
      case RELEASED -> 22;
      case DEVICE_LINKED -> 23;
      case DEVICE_UNLINKED -> 24;
    };
  }

  private static ActType[] byCode() {
    var types = new ActType[ActType.values().length + 1];
    for (var type : ActType.values()) {
      types[of(type)] = type;
    }
    return types;
  }
}

package io.troth.collection.internal.intake;

import io.troth.collection.api.FieldValue;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.Refusal;
import io.troth.collection.api.VaultAttribute;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A record after everything was looked at that needs no person. */
sealed interface Checked {

  /**
   * So far it may be taken.
   *
   * @param kept what stays in the record
   * @param identity what goes to the vault
   * @param hasPosition whether it says where somebody is
   * @param warnings fields that look as if they identified somebody
   */
  record Sound(
      NewRecord record,
      CategoryKind kind,
      SortedMap<String, FieldValue> kept,
      Map<VaultAttribute, String> identity,
      boolean hasPosition,
      List<String> warnings)
      implements Checked {

    boolean isPersonal() {
      return kind != CategoryKind.NON_PERSONAL;
    }

    /** Whether it may be about somebody who is known only. */
    boolean needsAcquaintance() {
      return kind == CategoryKind.SENSITIVE
          || identity.keySet().stream().anyMatch(attribute -> !attribute.isOfDevices());
    }
  }

  record Bad(Refusal refusal) implements Checked {}
}

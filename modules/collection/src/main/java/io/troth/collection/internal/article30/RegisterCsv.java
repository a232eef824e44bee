package io.troth.collection.internal.article30;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.collection.api.ProcessingRecords.Activity;
import io.troth.collection.api.ProcessingRecords.Data;
import io.troth.collection.api.ProcessingRecords.Recipient;
import io.troth.collection.api.ProcessingRecords.Register;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.web.Csv;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A record as comma-separated values: one line for each activity, whole in itself. */
final class RegisterCsv {

  private static final String BETWEEN = "; ";

  private RegisterCsv() {}

  /** Article 30(1). */
  static StreamingOutput controller(Register register) {
    return file(
        List.of(
            "controller",
            "data_protection_officer",
            "purpose",
            "legal_basis",
            "categories_of_data_subjects",
            "categories_of_personal_data",
            "recipients",
            "transfers_and_safeguards",
            "time_limits_for_erasure",
            "security_measures",
            "declared_in"),
        register,
        activity ->
            List.of(
                register.name(),
                officers(register),
                activity.name(),
                activity.basis().dpv(),
                subjects(activity),
                joined(activity.data(), RegisterCsv::data),
                joined(activity.recipients(), one -> one.name() + " (" + one.role() + ")"),
                transfers(activity),
                joined(activity.data(), RegisterCsv::limits),
                security(register),
                activity.policy()));
  }

  /** Article 30(2). */
  static StreamingOutput processor(Register register) {
    return file(
        List.of(
            "processor",
            "data_protection_officer",
            "on_behalf_of",
            "categories_of_processing",
            "sub_processors",
            "transfers_and_safeguards",
            "security_measures"),
        register,
        activity ->
            List.of(
                register.name(),
                officers(register),
                "organisations bound by " + activity.policy(),
                activity.name() + ": " + joined(activity.data(), Data::name),
                joined(activity.recipients(), one -> one.name() + " (" + one.role() + ")"),
                transfers(activity),
                security(register)));
  }

  private static StreamingOutput file(
      List<String> headings, Register register, Function<Activity, List<String>> line) {
    return out -> {
      var writer = new OutputStreamWriter(out, UTF_8);
      var csv = new Csv(writer);
      csv.line(headings);
      for (var activity : register.activities()) {
        csv.line(line.apply(activity));
      }
      writer.flush();
    };
  }

  private static String officers(Register register) {
    return joined(register.officers(), RegisterCsv::officer);
  }

  private static String officer(Contact contact) {
    return String.join(
        ", ", contact.name(), contact.email(), contact.address(), contact.telephone());
  }

  private static String subjects(Activity activity) {
    return activity.subjects().stream()
        .sorted()
        .map(one -> one == Audience.END_USERS ? "users of the service" : "people at organisations")
        .collect(Collectors.joining(BETWEEN));
  }

  private static String data(Data data) {
    return data.fields().isEmpty()
        ? data.name() + " (" + data.kind() + ")"
        : data.name() + " (" + data.kind() + ": " + String.join(", ", data.fields()) + ")";
  }

  private static String limits(Data data) {
    return data.name()
        + ": "
        + (data.limits().isEmpty() ? "none promised" : String.join(" or ", data.limits()));
  }

  private static String transfers(Activity activity) {
    var abroad = activity.recipients().stream().filter(Recipient::thirdCountry).toList();
    return abroad.isEmpty()
        ? "none outside the EEA"
        : joined(
            abroad,
            one -> one.name() + " in " + one.country() + ": " + one.safeguard().orElse("none"));
  }

  private static String security(Register register) {
    return register.security().stream()
        .map(measure -> measure.protection() + " (" + measure.state() + ")")
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  private static <T> String joined(Collection<T> all, Function<T, String> words) {
    return all.stream().map(words).collect(Collectors.joining(BETWEEN));
  }
}

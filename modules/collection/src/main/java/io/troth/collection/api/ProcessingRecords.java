package io.troth.collection.api;

import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyScope.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of processing activities that the law asks for (GDPR Article 30), made of the
 * versions in force, the inventory and the promise board each time they are asked for. Words are
 * English.
 */
public interface ProcessingRecords {

  /** What is done on the tenant's own account: Article 30(1). */
  Register controller();

  /**
   * What is done on behalf of organisations, by policies that speak to them: Article 30(2). Without
   * activities where no version in force speaks to organisations.
   */
  Register processor();

  /**
   * A record.
   *
   * @param name of the controller or processor, 30(1)(a), 30(2)(a)
   * @param officers data protection officers that versions in force name
   * @param security measures, 30(1)(g), 30(2)(d): what the promise board holds of the promised
   *     protections
   */
  record Register(
      String name, List<Contact> officers, List<Activity> activities, List<Measure> security) {
    public Register {
      officers = List.copyOf(officers);
      activities = List.copyOf(activities);
      security = List.copyOf(security);
    }
  }

  /**
   * One processing activity: a purpose.
   *
   * @param policy slug and number of the version that declares it, {@code privacy:3}
   * @param subjects whose data, 30(1)(c)
   * @param data categories of data, 30(1)(c)
   * @param recipients 30(1)(d)
   */
  record Activity(
      String purpose,
      String name,
      LegalBasis basis,
      String policy,
      Set<Audience> subjects,
      List<Data> data,
      List<Recipient> recipients) {
    public Activity {
      subjects = Set.copyOf(subjects);
      data = List.copyOf(data);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * @param kind what it is in law
   * @param fields which of it the purpose needs; empty where the inventory does not have it
   * @param storedIn countries
   * @param limits envisaged time limits, 30(1)(f), each in words
   */
  record Data(
      String category,
      String name,
      String kind,
      List<String> fields,
      List<String> sources,
      List<String> storedIn,
      List<String> limits) {
    public Data {
      fields = List.copyOf(fields);
      sources = List.copyOf(sources);
      storedIn = List.copyOf(storedIn);
      limits = List.copyOf(limits);
    }
  }

  /**
   * @param thirdCountry whether data leave the EEA, 30(1)(e)
   * @param safeguard ground of that transfer
   */
  record Recipient(
      String name, String role, String country, boolean thirdCountry, Optional<String> safeguard) {}

  /**
   * @param protection its name in documents, for example {@code encryption-at-rest}
   * @param state how well it is kept, as the promise board says
   */
  record Measure(String protection, String state, String policy) {}
}

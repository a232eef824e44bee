package io.troth.retention.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Systems outside that hold the tenant's people as well. Every erasure is passed on to those that
 * are switched on (GDPR Articles 17(2) and 19), and pursued until each has answered.
 */
public interface Connectors {

  /** How many a tenant may have. */
  int MOST = 20;

  /** How many tables one database may declare. */
  int MOST_TABLES = 50;

  int LONGEST_NAME = 100;

  /** How long a system may take to answer, unless the tenant says otherwise: a month. */
  int USUAL_DAYS = 30;

  /** The longest it may take: what GDPR Article 12(3) allows at all. */
  int MOST_DAYS = 90;

  /** Oldest first. */
  List<ConnectorView> list();

  /**
   * One of them.
   *
   * @throws io.troth.kernel.Problem {@code not-found}
   */
  ConnectorView find(UUID id);

  /**
   * Adds one, switched on.
   *
   * @throws io.troth.kernel.Problem {@code invalid-input} naming the field, {@code conflict} when
   *     there are as many as there may be
   */
  Added add(ConnectorDraft draft);

  /**
   * Changes one. It stays what it is: a server or a database.
   *
   * @param version the version the edit was made from
   * @throws io.troth.kernel.Problem {@code invalid-input}, {@code stale-edit}, {@code not-found}
   */
  ConnectorView change(UUID id, long version, ConnectorDraft draft);

  /** Switched off, nothing new is asked of it; what waits for its answer goes on waiting. */
  ConnectorView turn(UUID id, boolean on);

  /**
   * Makes a new signing secret; the earlier one signs for a day as well.
   *
   * @throws io.troth.kernel.Problem {@code conflict} for a database, or while an earlier one signs
   */
  Added renewSecret(UUID id);

  /**
   * Forgets it and its secret. Its answers stay.
   *
   * @throws io.troth.kernel.Problem {@code conflict} while an erasure waits for it
   */
  void remove(UUID id);

  /**
   * Tries it without touching anything: a server is sent {@code connector.tested}, in a database
   * tables, columns and rights are looked at.
   */
  List<Finding> test(UUID id);

  /**
   * Says what an erasure of this person would do there now, and does nothing. Of a server it says
   * what it would be sent.
   *
   * @throws io.troth.kernel.Problem {@code not-found} for somebody unknown
   */
  List<Finding> dryRun(UUID id, SubjectRef person);

  /** What it was asked, newest first. */
  Page<Errand> errands(UUID id, PageRequest page);

  /** Everything that waits for an answer or is overdue, the nearest deadline first; at most 100. */
  List<Errand> open();

  /** How many are overdue. */
  long overdue();

  /**
   * A connector as it is wanted.
   *
   * @param days how long it may take to answer, 1 to {@link #MOST_DAYS}
   * @param password of a database; empty to keep the one there is
   */
  record ConnectorDraft(String name, ConnectorTarget target, int days, Optional<String> password) {
    @Override
    public String toString() {
      return "ConnectorDraft[" + name + "]";
    }
  }

  /**
   * A connector.
   *
   * @param earlierUntil until when an earlier secret signs too
   * @param waiting erasures that wait for its answer
   */
  record ConnectorView(
      UUID id,
      String name,
      ConnectorTarget target,
      boolean on,
      int days,
      long version,
      Instant createdAt,
      Optional<Instant> earlierUntil,
      long waiting,
      long overdue) {}

  /**
   * A connector with its newest secret.
   *
   * @param secret of a server only; never to be had again
   */
  record Added(ConnectorView connector, Optional<String> secret) {
    @Override
    public String toString() {
      return "Added[" + connector.id() + "]";
    }
  }

  /** One thing that was looked at. */
  record Finding(boolean well, String words) {}

  /** Whether a system did what it was asked. */
  enum ErrandState {
    /** It was asked, or will be. May become any other. */
    WAITING,
    /** It erased the person, or never knew them. */
    DONE,
    /** It said no, and why. */
    REFUSED,
    /** Its time is over without an answer. A late one is still taken. */
    OVERDUE
  }

  /**
   * What one system is asked in one erasure.
   *
   * @param system what it was called when it was asked
   * @param gone rows or records that are gone, as it said
   * @param reason why it refused; empty otherwise
   * @param trouble why the last attempt came to nothing; empty otherwise
   * @param acceptedAt when it said that it will answer later
   * @param nextAt when it is asked next
   */
  record Errand(
      UUID id,
      UUID erasure,
      UUID connector,
      String system,
      ErrandState state,
      int attempts,
      long gone,
      String reason,
      String trouble,
      Instant createdAt,
      Optional<Instant> acceptedAt,
      Instant deadline,
      Optional<Instant> nextAt,
      Optional<Instant> endedAt) {}
}

package io.troth.retention.api;

import java.util.List;
import java.util.Set;

/** Where a system outside is reached, and what it is told. */
public sealed interface ConnectorTarget {

  /**
   * A server of the tenant or of a processor that is sent signed requests.
   *
   * @param url an https address of up to 500 characters, port 443 or 8443
   * @param identifiers what it is told of the person; at least one
   */
  record Webhook(String url, Set<PersonIdentifier> identifiers) implements ConnectorTarget {
    public Webhook {
      identifiers = Set.copyOf(identifiers);
    }
  }

  /**
   * A database in which rows are deleted or emptied.
   *
   * @param host a name or IPv4 address which the operator allows
   * @param database its name; with PostgreSQL the database, not the schema
   * @param tables in the order in which they are worked off, 1 to {@link Connectors#MOST_TABLES}
   */
  record Database(
      Dialect dialect,
      String host,
      int port,
      String database,
      String user,
      Protection protection,
      List<TableErasure> tables)
      implements ConnectorTarget {
    public Database {
      tables = List.copyOf(tables);
    }
  }

  /** What is spoken. */
  enum Dialect {
    /** MySQL and MariaDB. */
    MYSQL,
    POSTGRESQL
  }

  /** How the connection is protected. */
  enum Protection {
    /** TLS, with a certificate valid for the host. */
    TLS,
    /** None: for a network nobody else is on. */
    NONE
  }
}

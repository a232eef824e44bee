package io.troth.app.architecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the house and which others each may use: the one map of allowed edges. */
enum Room {
  KERNEL("kernel"),
  TENANCY("tenancy", KERNEL),
  EVENT_BUS("eventbus", KERNEL, TENANCY),
  KAFKA("kafka", KERNEL, TENANCY, EVENT_BUS),
  WEB("web", KERNEL, TENANCY),
  DATABASE("database", KERNEL),
  TENANT("tenant", KERNEL, TENANCY, EVENT_BUS, WEB),
  SUBJECT("subject", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT),
  POLICY("policy", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT),
  NOTIFICATION("notification", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT, SUBJECT, POLICY),
  CONSENT("consent", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT, SUBJECT, POLICY, NOTIFICATION),
  /** Stands outside: it speaks to the house by its API alone. */
  CLIENT("client"),
  CENTRE("centre", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT, SUBJECT, POLICY, NOTIFICATION, CONSENT),
  ADMIN(
      "admin",
      KERNEL,
      TENANCY,
      EVENT_BUS,
      WEB,
      TENANT,
      SUBJECT,
      POLICY,
      NOTIFICATION,
      CONSENT,
      CENTRE),
  DEMO("demo", KERNEL, TENANCY, EVENT_BUS, WEB, TENANT, SUBJECT, POLICY, NOTIFICATION, CONSENT),
  APP("app", KERNEL, TENANCY, DATABASE);

  private final String name;
  private final Set<Room> uses;

  Room(String name, Room... uses) {
    this.name = name;
    this.uses = Set.of(uses);
  }

  String packages() {
    return "io.troth." + name + "..";
  }

  String internals() {
    return "io.troth." + name + ".internal..";
  }

  /** Packages a class of this room may depend on besides libraries. */
  String[] reachable() {
    return Stream.concat(Stream.of(this), uses.stream()).map(Room::packages).toArray(String[]::new);
  }

  boolean isShared() {
    return EnumSet.of(KERNEL, TENANCY, EVENT_BUS, KAFKA, WEB, DATABASE).contains(this);
  }

  /** Only edges not implied by another one, so that the picture stays readable. */
  static String diagram() {
    return Stream.of(values())
        .filter(room -> !room.isShared() && room != APP)
        .flatMap(
            room ->
                room.uses.stream()
                    .filter(used -> !used.isShared())
                    .filter(
                        used -> room.uses.stream().noneMatch(other -> other.uses.contains(used)))
                    .map(used -> "  " + used.name + " --> " + room.name))
        .sorted()
        .collect(Collectors.joining("\n", "```mermaid\nflowchart LR\n", "\n```\n"));
  }
}

package io.troth.app.architecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the house and which others each may use: the one map of allowed edges. */
enum Room {
  KERNEL("kernel"),
  TENANCY("tenancy", KERNEL),
  PERSONAL_DATA("personaldata", KERNEL, TENANCY),
  EVENT_BUS("eventbus", KERNEL, TENANCY, PERSONAL_DATA),
  KAFKA("kafka", KERNEL, TENANCY, EVENT_BUS),
  WEB("web", KERNEL, TENANCY, PERSONAL_DATA),
  DATABASE("database", KERNEL),
  TENANT("tenant", KERNEL, PERSONAL_DATA, TENANCY, EVENT_BUS, WEB),
  SUBJECT("subject", KERNEL, PERSONAL_DATA, TENANCY, EVENT_BUS, WEB, TENANT),
  POLICY("policy", KERNEL, PERSONAL_DATA, TENANCY, EVENT_BUS, WEB, TENANT),
  NOTIFICATION("notification", SUBJECT, POLICY),
  CONSENT("consent", NOTIFICATION),
  COLLECTION("collection", CONSENT),
  RETENTION("retention", COLLECTION),
  /** Stands outside: it speaks to the house by its API alone. */
  CLIENT("client"),
  CENTRE("centre", RETENTION),
  ADMIN("admin", CENTRE),
  DEMO("demo", RETENTION),
  APP("app", KERNEL, TENANCY, DATABASE);

  private final String name;
  private final Set<Room> uses;

  /** A room may use whatever the rooms it names may use. */
  Room(String name, Room... uses) {
    this.name = name;
    this.uses =
        Stream.of(uses)
            .flatMap(used -> Stream.concat(Stream.of(used), used.uses.stream()))
            .collect(Collectors.toUnmodifiableSet());
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
    return EnumSet.of(KERNEL, PERSONAL_DATA, TENANCY, EVENT_BUS, KAFKA, WEB, DATABASE)
        .contains(this);
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

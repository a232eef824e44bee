package io.troth.admin.internal.inventory;

import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.InventoryItem.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sources, categories, purposes and recipients side by side, with a line wherever data go. Across,
 * everything is placed in percent so that it fits any screen; down, in pixels so that words keep
 * their size.
 */
record DataMap(int height, int box, List<Node> nodes, List<Edge> edges) {

  static final List<String> COLUMNS = List.of("Sources", "Categories", "Purposes", "Recipients");

  private static final int ROW = 92;
  private static final int BOX = 84;
  private static final double STEP = 26.0;
  private static final double WIDE = 22.0;

  /** One box. */
  record Node(String x, int y, String label, @Nullable String href) {}

  /** One line, from the right of a box to the left of another. */
  record Edge(String x1, int y1, String x2, int y2) {}

  static DataMap of(List<Listed> listed) {
    return new Drawing(listed).whole();
  }

  /** Where everything stands. */
  private static final class Drawing {

    private final List<Map<String, String>> columns =
        List.of(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    private final Set<List<String>> links = new LinkedHashSet<>();

    Drawing(List<Listed> listed) {
      listed.forEach(this::add);
    }

    private void add(Listed listed) {
      var item = listed.item();
      columns.get(1).put(item.id(), item.called("en"));
      for (var source : item.sources()) {
        columns.get(0).put(source, source);
        link(0, source, item.id());
      }
      for (Need need : item.needs()) {
        columns.get(2).putIfAbsent(need.purpose(), need.purpose());
        link(1, item.id(), need.purpose());
      }
      listed
          .promised()
          .ifPresent(
              promised ->
                  promised.uses().stream()
                      .filter(use -> item.needed(use.purpose()).isPresent())
                      .forEach(
                          use -> {
                            columns
                                .get(2)
                                .put(use.purpose(), use.name().in(Locale.ENGLISH, Locale.GERMAN));
                            for (var one : use.recipients()) {
                              columns
                                  .get(3)
                                  .put(one.id(), one.name().in(Locale.ENGLISH, Locale.GERMAN));
                              link(2, use.purpose(), one.id());
                            }
                          }));
    }

    private void link(int column, String from, String to) {
      links.add(List.of(Integer.toString(column), from, to));
    }

    DataMap whole() {
      var most = columns.stream().mapToInt(Map::size).max().orElse(0);
      var nodes = new ArrayList<Node>();
      for (var column = 0; column < columns.size(); column++) {
        for (var entry : columns.get(column).entrySet()) {
          nodes.add(
              new Node(
                  percent(column * STEP),
                  y(column, entry.getKey(), most),
                  entry.getValue(),
                  column == 1 ? InventoryPages.category(entry.getKey()) : null));
        }
      }
      var edges =
          links.stream()
              .map(
                  link -> {
                    var column = Integer.parseInt(link.get(0));
                    return new Edge(
                        percent(column * STEP + WIDE),
                        y(column, link.get(1), most) + BOX / 2,
                        percent((column + 1) * STEP),
                        y(column + 1, link.get(2), most) + BOX / 2);
                  })
              .toList();
      return new DataMap(most * ROW, BOX, nodes, edges);
    }

    /** A column with few boxes spreads over the whole height. */
    private int y(int column, String id, int most) {
      var ids = new ArrayList<>(columns.get(column).keySet());
      var room = (double) most * ROW / ids.size();
      return (int) (ids.indexOf(id) * room + (room - BOX) / 2);
    }

    private static String percent(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}

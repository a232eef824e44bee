package io.troth.policy.internal.publication;

import static io.troth.policy.api.Governance.GoverningDocument.AGREEMENT;
import static io.troth.policy.api.Governance.GoverningDocument.COOKIE_POLICY;
import static io.troth.policy.api.Governance.GoverningDocument.PRIVACY_NOTICE;
import static io.troth.policy.api.Governance.GoverningDocument.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Governance.GoverningDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void ordersThatAgreeHaveNoCircle() {
    var ranking =
        new Ranking(List.of(List.of(AGREEMENT, TERMS), List.of(AGREEMENT, PRIVACY_NOTICE, TERMS)));

    assertThat(ranking.circle()).isEmpty();
  }

  @Test
  void theSamePairTheOtherWayRoundIsACircle() {
    var ranking = new Ranking(List.of(List.of(TERMS, AGREEMENT), List.of(AGREEMENT, TERMS)));

    assertThat(ranking.circle()).contains(List.of(AGREEMENT, TERMS, AGREEMENT));
  }

  @Test
  void aCircleOverThreePoliciesIsFound() {
    var ranking =
        new Ranking(
            List.of(
                List.of(AGREEMENT, TERMS),
                List.of(TERMS, COOKIE_POLICY),
                List.of(COOKIE_POLICY, PRIVACY_NOTICE),
                List.of(PRIVACY_NOTICE, TERMS)));

    assertThat(ranking.circle()).contains(List.of(TERMS, COOKIE_POLICY, PRIVACY_NOTICE, TERMS));
  }

  /** Orders agree exactly when one order of all documents keeps every one of them. */
  @Test
  void aCircleIsThereExactlyWhenNoOrderOfAllDocumentsKeepsThemAll() {
    var random = new Random(7);
    var circles = 0;
    for (var round = 0; round < 2_000; round++) {
      var orders = new ArrayList<List<GoverningDocument>>();
      for (var count = 1 + random.nextInt(4); count > 0; count--) {
        var order = new ArrayList<>(Arrays.asList(GoverningDocument.values()));
        Collections.shuffle(order, random);
        orders.add(order.subList(0, 2 + random.nextInt(order.size() - 1)));
      }

      var found = new Ranking(orders).circle();

      assertThat(found.isPresent()).as("%s", orders).isEqualTo(!agree(orders));
      circles += found.isPresent() ? 1 : 0;
    }
    assertThat(circles).isBetween(200, 1_900);
  }

  private static boolean agree(List<List<GoverningDocument>> orders) {
    return permutations(List.of(), Arrays.asList(GoverningDocument.values())).stream()
        .anyMatch(all -> orders.stream().allMatch(order -> keeps(all, order)));
  }

  private static boolean keeps(List<GoverningDocument> all, List<GoverningDocument> order) {
    for (var place = 1; place < order.size(); place++) {
      if (all.indexOf(order.get(place - 1)) > all.indexOf(order.get(place))) {
        return false;
      }
    }
    return true;
  }

  private static List<List<GoverningDocument>> permutations(
      List<GoverningDocument> begun, List<GoverningDocument> left) {
    if (left.isEmpty()) {
      return List.of(begun);
    }
    var all = new ArrayList<List<GoverningDocument>>();
    for (var next : left) {
      var longer = new ArrayList<>(begun);
      longer.add(next);
      all.addAll(permutations(longer, left.stream().filter(each -> each != next).toList()));
    }
    return all;
  }
}

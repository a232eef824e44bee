package io.troth.policy.internal.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.authoring.SharedDrafts.Conflict;
import io.troth.policy.api.authoring.SharedDrafts.Side;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

  private static final PolicyDocument BASE = Fixtures.engageware("v1");
  private static final String SCOPE = "clauses[scope].texts.en.body";

  private final ThreeWay joining = new ThreeWay(Map.of());

  @Test
  void differentClausesOfTwoPeopleAreBothTaken() {
    var theirs = Edits.body(BASE, "en", "scope", "Theirs.");
    var mine = Edits.body(BASE, "de", "officer", "Meine.");

    var joined = join(joining, BASE, theirs, mine);

    assertThat(joined).isEqualTo(Edits.body(theirs, "de", "officer", "Meine."));
    assertThat(joining.theirs()).containsExactly("clauses[scope]");
  }

  @Test
  void differentFieldsOfOneCommitmentAreBothTaken() {
    var theirs =
        Edits.commitments(
            BASE, all -> Edits.item(all, "recipients", "nordkiste").put("country", "FR"));
    var mine =
        Edits.commitments(
            BASE, all -> Edits.item(all, "recipients", "nordkiste").put("role", "THIRD_PARTY"));

    var joined = join(joining, BASE, theirs, mine);

    var both =
        Edits.commitments(
            theirs, all -> Edits.item(all, "recipients", "nordkiste").put("role", "THIRD_PARTY"));
    assertThat(joined).isEqualTo(both);
  }

  @Test
  void theSameFieldChangedTwiceIsShownWithBothValues() {
    var theirs = Edits.body(BASE, "en", "scope", "Theirs.");
    var mine = Edits.body(BASE, "en", "scope", "Mine.");

    join(joining, BASE, theirs, mine);

    var before = Edits.in(BASE, "en").get(0).body();
    assertThat(joining.conflicts())
        .containsExactly(
            new Conflict(SCOPE, Optional.of(before), Optional.of("Theirs."), Optional.of("Mine.")));
  }

  @Test
  void whatWasChosenIsTaken() {
    var theirs = Edits.body(BASE, "en", "scope", "Theirs.");
    var mine = Edits.body(BASE, "en", "scope", "Mine.");

    var chosen = new ThreeWay(Map.of(SCOPE, Side.THEIRS));

    assertThat(join(chosen, BASE, theirs, mine)).isEqualTo(theirs);
    assertThat(chosen.conflicts()).isEmpty();
  }

  @Test
  void citationsAreJoinedOneByOne() {
    var theirs =
        Edits.commitments(
            BASE,
            all ->
                Edits.item(all, "purposes", "account")
                    .put("clauses", List.of("officer", "what-we-use")));
    var mine =
        Edits.commitments(
            BASE, all -> Edits.item(all, "purposes", "account").put("clauses", List.of("scope")));

    var joined = join(joining, BASE, theirs, mine);

    assertThat(joined.commitments().purpose("account").orElseThrow().clauses())
        .containsExactlyInAnyOrder("officer", "scope");
    assertThat(joining.conflicts()).isEmpty();
  }

  @Test
  void aClauseRemovedByOneAndEditedByTheOtherIsAConflict() {
    var theirs = Edits.without(BASE, "scope");
    var mine = Edits.body(BASE, "en", "scope", "Mine.");

    join(joining, BASE, theirs, mine);

    assertThat(joining.conflicts()).extracting(Conflict::path).containsExactly("clauses[scope]");
    assertThat(joining.conflicts().get(0).theirs()).isEmpty();
  }

  @Test
  void clausesAddedByBothAreBothThereInEveryLanguage() {
    var theirs = Edits.withFirst(BASE, new Clause("theirs", "Theirs", "Text."));
    var mine = Edits.withFirst(BASE, new Clause("mine", "Mine", "Text."));

    var joined = join(joining, BASE, theirs, mine);

    joined
        .texts()
        .values()
        .forEach(
            text ->
                assertThat(text.clauses())
                    .extracting(Clause::id)
                    .startsWith("mine", "theirs", "scope"));
  }

  @Test
  void withoutTheCommonBeginningNothingIsDropped() {
    var theirs = Edits.withFirst(BASE, new Clause("theirs", "Theirs", "Text."));
    var mine = Edits.body(BASE, "en", "scope", "Mine.");

    var joined = joining.merge(Map.of(), Pivot.of(theirs), Pivot.of(mine));

    assertThat(joining.conflicts()).extracting(Conflict::path).containsExactly(SCOPE);
    assertThat(Edits.in(Pivot.back(joined), "en"))
        .extracting(Clause::id)
        .contains("theirs", "scope");
  }

  @Test
  void whoeverChangesAloneGetsExactlyTheirs() {
    qt().forAll(RandomDocuments.any(), RandomDocuments.any())
        .checkAssert(
            (base, mine) -> {
              assertThat(join(new ThreeWay(Map.of()), base, base, mine)).isEqualTo(mine);
              assertThat(join(new ThreeWay(Map.of()), base, mine, base)).isEqualTo(mine);
              assertThat(join(new ThreeWay(Map.of()), base, mine, mine)).isEqualTo(mine);
            });
  }

  private static PolicyDocument join(
      ThreeWay way, PolicyDocument base, PolicyDocument theirs, PolicyDocument mine) {
    return Pivot.back(way.merge(Pivot.of(base), Pivot.of(theirs), Pivot.of(mine)));
  }
}

package io.troth.policy.internal.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.SharedDrafts;
import io.troth.policy.api.authoring.SharedDrafts.Saving;
import io.troth.policy.api.authoring.SharedDrafts.Side;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class SharedDraftsIT {

  private static final String SCOPE = "clauses[scope].texts.en.body";

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject SharedDrafts drafts;

  @Test
  void theSecondEditorGetsBothChanges() {
    customers.inAlpha(
        () -> {
          var draft = draft("shared-both");
          var id = draft.head().id();
          drafts.save(id, 0, Edits.body(draft.document(), "en", "scope", "First."));

          var second = drafts.save(id, 0, Edits.body(draft.document(), "de", "scope", "Zweite."));

          assertThat(second)
              .isInstanceOfSatisfying(
                  Saving.Saved.class,
                  saved -> {
                    assertThat(saved.theirs()).containsExactly("clauses[scope].texts.en");
                    assertThat(saved.version().revision()).isEqualTo(2);
                    assertThat(body(saved.version(), "en")).isEqualTo("First.");
                    assertThat(body(saved.version(), "de")).isEqualTo("Zweite.");
                  });
          return null;
        });
  }

  @Test
  void theSameTextOfTwoEditorsIsSavedOnlyWhenOneHasChosen() {
    customers.inAlpha(
        () -> {
          var draft = draft("shared-clash");
          var id = draft.head().id();
          var mine = Edits.body(draft.document(), "en", "scope", "Mine.");
          drafts.save(id, 0, Edits.body(draft.document(), "en", "scope", "Theirs."));

          var clash = drafts.save(id, 0, mine);
          var stored = policies.version(id).orElseThrow();
          var solved = drafts.save(id, 0, mine, 1, Map.of(SCOPE, Side.MINE));

          assertThat(clash).isInstanceOf(Saving.Clash.class);
          assertThat(body(stored, "en")).isEqualTo("Theirs.");
          assertThat(solved)
              .isInstanceOfSatisfying(
                  Saving.Saved.class,
                  saved -> assertThat(body(saved.version(), "en")).isEqualTo("Mine."));
          return null;
        });
  }

  @Test
  void whoSavedInBetweenIsKnownAndWhen() {
    customers.inAlpha(
        () -> {
          var draft = draft("shared-who");
          var id = draft.head().id();
          drafts.save(id, 0, Edits.body(draft.document(), "en", "scope", "First."));
          drafts.save(id, 1, Edits.body(draft.document(), "en", "scope", "Second."));

          assertThat(drafts.editors(id, 0, 1)).extracting("by").containsExactly(Actor.SYSTEM);
          assertThat(drafts.editors(id, 0, 2)).hasSize(2);
          assertThat(drafts.editors(id, 2, 2)).isEmpty();
          return null;
        });
  }

  @Test
  void aChoiceMadeAgainstAnOlderStateIsAskedForAgain() {
    customers.inAlpha(
        () -> {
          var draft = draft("shared-again");
          var id = draft.head().id();
          drafts.save(id, 0, Edits.body(draft.document(), "en", "scope", "First."));
          drafts.save(id, 1, Edits.body(draft.document(), "en", "scope", "Second."));

          var mine = Edits.body(draft.document(), "en", "scope", "Mine.");
          var answer = drafts.save(id, 0, mine, 1, Map.of(SCOPE, Side.MINE));

          assertThat(answer).isInstanceOf(Saving.Clash.class);
          return null;
        });
  }

  @Test
  void whatIsTooLongAgoIsForgottenAndNothingIsLost() {
    customers.inAlpha(
        () -> {
          var draft = draft("shared-past");
          var id = draft.head().id();
          var written = draft.document();
          for (int i = 0; i < 70; i++) {
            written = Edits.body(written, "en", "scope", "Text " + i);
            drafts.save(id, i, written);
          }

          var late = drafts.save(id, 0, Edits.body(draft.document(), "de", "scope", "Spät."));

          assertThat(drafts.at(id, 0)).isEmpty();
          assertThat(drafts.at(id, 40)).isPresent();
          assertThat(late).isInstanceOf(Saving.Clash.class);
          return null;
        });
  }

  @Test
  void nobodyElsesDraftIsThere() {
    var draft = customers.inAlpha(() -> draft("shared-alpha"));
    var id = draft.head().id();

    customers.inBeta(
        () -> {
          assertThatThrownBy(() -> drafts.at(id, 0)).isInstanceOf(Problem.class);
          assertThatThrownBy(() -> drafts.save(id, 0, draft.document()))
              .isInstanceOfSatisfying(
                  Problem.class,
                  problem -> assertThat(problem.type()).isEqualTo(CommonProblem.NOT_FOUND));
          return null;
        });
  }

  private VersionView draft(String slug) {
    return policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
  }

  private static String body(VersionView version, String language) {
    return Edits.in(version.document(), language).get(0).body();
  }
}

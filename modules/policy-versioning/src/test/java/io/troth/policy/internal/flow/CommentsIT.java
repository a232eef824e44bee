package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Course.refusal;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.policy.api.Comments;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CommentsIT {

  private static final String WORDS = "{\"clause\": \"deletion\", \"words\": \" Which logs? \"}";

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Comments comments;
  @Inject Drafts drafts;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void aCommentIsWrittenReadAndDealtWith() {
    var draft = draft("comments");
    String id =
        as("EDITOR edith")
            .body(WORDS)
            .post(address(draft) + "/comments")
            .then()
            .extract()
            .path("id");
    as("AUDITOR aldo")
        .get(address(draft) + "/comments")
        .then()
        .statusCode(200)
        .body("words", contains("Which logs?"))
        .body("by", contains("edith"))
        .body("[0].resolvedAt", nullValue());

    as("OWNER olive").post(address(draft) + "/comments/" + id + "/resolve").then().statusCode(200);

    as("AUDITOR aldo")
        .get(address(draft) + "/comments")
        .then()
        .body("[0].resolvedAt", notNullValue());
  }

  @Test
  void whoOnlyReadsWritesNoComment() {
    as("AUDITOR aldo")
        .body(WORDS)
        .post(address(draft("auditor")) + "/comments")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNoClauseOrNoTextIsRefused() {
    customers.inAlpha(
        () -> {
          var id = draft("bad-comments").head().id();
          assertThat(refusal(() -> comments.add(id, "nowhere", "Hm.")).violations())
              .extracting("field")
              .containsExactly("clause");
          assertThat(refusal(() -> comments.add(id, "deletion", " ")).violations())
              .extracting("field")
              .containsExactly("words");
          assertThat(refusal(() -> comments.add(id, "deletion", "x".repeat(2_001))).type())
              .isEqualTo(CommonProblem.INVALID_INPUT);
          return true;
        });
  }

  @Test
  void whatIsPublishedIsNotCommentedOn() {
    customers.inAlpha(
        () -> {
          var id = course.first("published-comments").head().id();
          assertThat(refusal(() -> comments.add(id, "deletion", "Hm.")).type())
              .isEqualTo(PolicyProblem.NOT_A_DRAFT);
          return true;
        });
  }

  @Test
  void commentsGoWithTheirDraft() {
    customers.inAlpha(
        () -> {
          var draft = draft("gone-comments");
          comments.add(draft.head().id(), "deletion", "Hm.");
          drafts.discard(draft.head().id(), draft.revision());
          assertThat(refusal(() -> comments.of(draft.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
  }

  @Test
  void anotherTenantReadsNothing() {
    var draft = draft("secret-comments");
    var comment =
        customers.inAlpha(() -> comments.add(draft.head().id(), "deletion", "Not signed yet."));

    customers.inBeta(
        () -> {
          assertThat(refusal(() -> comments.of(draft.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> comments.resolve(draft.head().id(), comment.id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
  }

  private VersionView draft(String slug) {
    return customers.inAlpha(() -> course.draft(course.first(slug), Fixtures.engageware("v2")));
  }
}

package io.troth.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A tenant's server asks Troth. One instance serves any number of threads, virtual ones too; close
 * it at the end.
 *
 * <p>Where Troth cannot be reached a decision is no, with the reason {@link Decision#UNREACHABLE}.
 * An answer is remembered for as long as Troth says it may be, 60 seconds at most, and an allowance
 * on consent only while the stream lives that would revoke it.
 */
public final class Troth implements AutoCloseable {

  private static final int MOST_QUESTIONS = 1_000;

  private final Calls calls;
  private final Memory memory;
  private final Listening listening;
  private final InstantSource clock;

  private Troth(Calls calls, Memory memory, Listening listening, InstantSource clock) {
    this.calls = calls;
    this.memory = memory;
    this.listening = listening;
    this.clock = clock;
  }

  /** Begins to say how to reach it. */
  public static Connecting at(URI address) {
    return Connecting.to(address);
  }

  static Troth begin(Connecting settings, String key) {
    var http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var memory = new Memory(settings.keeps());
    var listening = new Listening(http, settings, key, memory);
    if (settings.listens() && settings.keeps() > 0) {
      listening.begin();
    }
    var calls = new Calls(http, settings, key);
    return new Troth(calls, memory, listening, InstantSource.system());
  }

  /**
   * May this person's data be used for that purpose now?
   *
   * @return no, with a reason, when Troth cannot be reached
   * @throws TrothException when the question or the key is not right
   */
  public Decision decide(Question question) {
    // In this order: a stream that is lost after the moment makes the answer one not to be kept.
    var moment = memory.moment();
    var live = listening.stream();
    var known = memory.find(question, live.isPresent());
    if (known.isPresent()) {
      return known.get();
    }
    try {
      var answer = calls.repeatable("GET", "/api/v1/decision?" + query(question, live), null);
      return kept(question, Answers.decision(answer), answer, moment, live.isPresent());
    } catch (TrothException.Unreachable | TrothException.TooManyRequests e) {
      return Decision.unreachable(clock.instant());
    }
  }

  /**
   * Answers in the order of the questions, any number of them. One that is not right has its own
   * problem in its place.
   *
   * @throws TrothException when the key is not right
   */
  public List<Outcome> decideAll(List<Question> questions) {
    var outcomes = new ArrayList<Outcome>(questions.size());
    for (var from = 0; from < questions.size(); from += MOST_QUESTIONS) {
      var until = Math.min(from + MOST_QUESTIONS, questions.size());
      outcomes.addAll(decideSome(questions.subList(from, until)));
    }
    return List.copyOf(outcomes);
  }

  private List<Outcome> decideSome(List<Question> questions) {
    var moment = memory.moment();
    var live = listening.stream();
    try {
      var path = "/api/v1/decisions" + live.map(id -> "?stream=" + encoded(id)).orElse("");
      var body = Map.of("questions", questions.stream().map(Troth::members).toList());
      var answers = calls.repeatable("POST", path, Json.write(body)).at("answers").items();
      if (answers.size() != questions.size()) {
        return unreachable(questions);
      }
      var outcomes = new ArrayList<Outcome>(answers.size());
      for (var i = 0; i < answers.size(); i++) {
        var answer = answers.get(i);
        var outcome = Answers.outcome(answer);
        if (outcome instanceof Outcome.Answered answered) {
          var decision = answer.at("decision");
          kept(questions.get(i), answered.decision(), decision, moment, live.isPresent());
        }
        outcomes.add(outcome);
      }
      return outcomes;
    } catch (TrothException.Unreachable | TrothException.TooManyRequests e) {
      return unreachable(questions);
    }
  }

  private List<Outcome> unreachable(List<Question> questions) {
    var no = new Outcome.Answered(Decision.unreachable(clock.instant()));
    return questions.stream().map(question -> (Outcome) no).toList();
  }

  private Decision kept(
      Question question, Decision decision, Json answer, Memory.Moment moment, boolean live) {
    memory.keep(question, decision, Answers.validity(answer), moment, live);
    return decision;
  }

  /**
   * Reports that a person used your service; repeated without harm.
   *
   * @return the acts this led to, mostly none
   */
  public List<Act.Receipt> use(UUID subject) {
    return receipts(calls.once("/api/v1/uses", Json.write(Map.of("subject", subject))));
  }

  /**
   * Records what a person did with you; repeated without harm.
   *
   * @return the act, and after an acceptance the consents given with it
   * @throws TrothException.Conflict when the text has changed, or the act is not possible now
   */
  public List<Act.Receipt> record(UUID subject, Act act) {
    var receipts =
        receipts(calls.once("/api/v1/subjects/" + subject + "/acts", Json.write(act.body())));
    memory.forget(subject);
    return receipts;
  }

  /**
   * Registers a person, or says anew what is known of them.
   *
   * @return their reference
   */
  public UUID register(Registration registration) {
    var path = "/api/v1/subjects/by-external-id/" + encoded(registration.externalId());
    var answer = calls.repeatable("PUT", path, Json.write(registration.body()));
    return answer
        .at("ref")
        .text()
        .map(UUID::fromString)
        .orElseThrow(() -> Calls.meaningless("the answer names nobody"));
  }

  /** Whether the stream lives on which allowances on consent may be remembered. */
  public boolean listening() {
    return listening.stream().isPresent();
  }

  /** Ends the stream and forgets everything. */
  @Override
  public void close() {
    listening.close();
    memory.forgetAll();
  }

  private static List<Act.Receipt> receipts(Json answer) {
    return answer.items().stream().map(Act::receipt).toList();
  }

  private static String query(Question question, Optional<String> stream) {
    var query = new StringBuilder();
    members(question).forEach((name, value) -> append(query, name, value));
    stream.ifPresent(id -> append(query, "stream", id));
    return query.toString();
  }

  private static void append(StringBuilder query, String name, Object value) {
    var given = value instanceof Optional<?> optional ? optional : Optional.of(value);
    given.ifPresent(
        text ->
            query
                .append(query.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(encoded(text.toString())));
  }

  private static Map<String, Object> members(Question question) {
    var members = new LinkedHashMap<String, Object>();
    if (question.person() instanceof Person.Ref ref) {
      members.put("subject", ref.value());
    } else if (question.person() instanceof Person.ExternalId external) {
      members.put("externalId", external.value());
    }
    members.put("purpose", question.purpose());
    members.put("category", question.category());
    members.put("recipient", question.recipient());
    return members;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Duration longestValidity() {
    return Duration.ofSeconds(60);
  }
}

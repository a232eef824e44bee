package io.troth.eventbus;

import io.troth.eventbus.CounterFact.CounterMoved;
import io.troth.eventbus.CounterFact.CounterSeen;
import io.troth.kernel.SubjectRef;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The listeners of the tests. */
final class Listeners {

  static final String RECORDER = "test.recorder";
  static final String REPEATER = "test.repeater";

  private Listeners() {}

  /** What befalls a listener when it hears of a person, after it has written. */
  @Singleton
  static final class Fate {

    private final Map<SubjectRef, Consumer<CounterFact>> blows = new ConcurrentHashMap<>();

    void of(SubjectRef person, Consumer<CounterFact> blow) {
      blows.put(person, blow);
    }

    void spare(SubjectRef person) {
      blows.remove(person);
    }

    void strike(CounterFact fact) {
      blows.getOrDefault(fact.person(), spared -> {}).accept(fact);
    }
  }

  /** Hears everything that happens to counters. */
  @Singleton
  static final class Recorder implements EventListener<CounterFact> {

    private final Journal journal;
    private final Fate fate;

    Recorder(Journal journal, Fate fate) {
      this.journal = journal;
      this.fate = fate;
    }

    @Override
    public String name() {
      return RECORDER;
    }

    @Override
    public Class<CounterFact> type() {
      return CounterFact.class;
    }

    @Override
    public void on(Envelope<CounterFact> envelope) {
      journal.write(RECORDER, envelope);
      fate.strike(envelope.payload());
    }
  }

  /** Answers every hundredth move with a fact of its own. */
  @Singleton
  static final class Repeater implements EventListener<CounterMoved> {

    private final Events events;

    Repeater(Events events) {
      this.events = events;
    }

    @Override
    public String name() {
      return REPEATER;
    }

    @Override
    public Class<CounterMoved> type() {
      return CounterMoved.class;
    }

    @Override
    public void on(Envelope<CounterMoved> envelope) {
      if (envelope.payload().step() % 100 == 0) {
        events.publish(new CounterSeen(envelope.payload().person(), envelope.payload().step() + 1));
      }
    }
  }
}

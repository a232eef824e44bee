package io.troth.kernel;

import java.util.List;

/** What a module tells the person who started the application, once everything is up. */
public interface Greeting {

  /** Lines for the console, without personal data of real people; empty when there is nothing. */
  List<String> lines();
}

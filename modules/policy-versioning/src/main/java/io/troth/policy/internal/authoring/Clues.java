package io.troth.policy.internal.authoring;

import java.util.regex.Pattern;

/** Words by which a sentence gives away what it promises; English and German. */
enum Clues {
  CHANGE("chang|amend|updat|modif|revis|änder|aktualisier|anpass"),
  TELL("notif|notice|announc|inform|tell you|let you know|kündig|mitteil|benachrichtig|informier"),
  AHEAD("before|advance|prior|at least|vorher|voraus|mindestens|bevor"),
  MAIL("e-?mail"),
  PLATFORM("platform|website|web site|in the app|banner|log ?in|plattform|webseite|internetseite"),
  USE_ACCEPTS(
      "continu\\w* (?:to )?us\\w+.*accept|weiter\\w* nutz\\w*.*(?:nehmen|zustimm|akzeptier)"),
  KEEP(
      "keep|kept|retain|retention|stored? (?:for|until)|delet|eras|aufbewahr|gelöscht|löschen|gespeichert"),
  REQUEST("request|right|respond|answer|reply|anfrage|antrag|recht|beantwort|antwort"),
  ANSWER("respond|answer|reply|process your|fulfil|comply|beantwort|antwort"),
  EXTEND("exten|verlänger"),
  REVIEW("review|überprüf|prüfen"),
  YEARLY("annual|yearly|once a year|every year|jährlich|einmal im jahr|einmal jährlich"),
  HOLD("collect|hold|process|gather|receive|stor|erheb|verarbeit|speicher"),
  SHARE(
      "shar|disclos|provid|transfer|pass|send|available to|weiterge|übermittel|weitergeb|offenleg"),
  USE("use|process|purpose|basis|verwend|verarbeit|zweck|grundlage|nutzen"),
  COOKIE("cookie|local storage|web storage|web beacon"),
  SESSION("session|temporary|when you close|sitzung|vorübergehend"),
  OFFICER("data protection officer|privacy officer|\\bDPO\\b|datenschutzbeauftragt"),
  NOT("\\bnot\\b|\\bnever\\b|\\bno\\b|\\bnicht\\b|\\bnie\\b|\\bkeine?\\b");

  private final Pattern pattern;

  Clues(String words) {
    pattern = caseless(words);
  }

  boolean in(Sentence sentence) {
    return sentence.says(pattern);
  }

  boolean around(Sentence sentence) {
    return sentence.isAbout(pattern);
  }

  static Pattern caseless(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

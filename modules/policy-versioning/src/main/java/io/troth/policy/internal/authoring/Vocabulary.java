package io.troth.policy.internal.authoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids and the words that stand for them in sentences, English and German. */
enum Vocabulary {
  RIGHTS(
      "access=access (?:to )?|copy of|obtain|auskunft|kopie",
      "export=portab|machine.readable|common format|take them|übertragb|gängigen format",
      "rectify=correct|rectif|berichtig",
      "erase=(?:right|request|ask|have).{0,60}(?:delet|eras)|löschen lassen|löschung",
      "restrict=restrict|einschränk",
      "object=\\bobject\\b|object to|widersp[re]",
      "opt-out=opt.?out|do not sell|abmeld",
      "limit=limit the use|limit use",
      "appeal=appeal"),
  CATEGORIES(
      "contact=e-?mail address|contact details|your name|names? and|kontaktdaten|name und|e-mail-adresse",
      "account-data=account (?:data|settings|information|is closed)|kontoeinstellung|kontodaten",
      "server-logs=server.?log|log files|log data|access log|protokoll",
      "device-data=ip address|device|browser type|ip-adresse|gerät",
      "messages=messages|attachments|nachrichten",
      "payments=payment|invoice|billing|credit card|zahlung|rechnung",
      "usage=usage (?:data|statistics)|how (?:you|features)|nutzungs(?:daten|statistik)",
      "location=location data|geolocation|your location|standort",
      "files=documents|files you|uploads|dateien"),
  RECIPIENTS(
      "service-providers=service provider|suppliers?|processors?|vendors?|contractors|dienstleister|auftragsverarbeiter|lieferant",
      "group-companies=affiliate|group compan|subsidiar|konzern|unserer gruppe",
      "authorities=law enforcement|authorit|courts?\\b|government|behörde|gericht",
      "partners=business partner|advertis|third part|partner|dritte"),
  COOKIES(
      "mandatory=session|necessary|essential|required|temporary|sitzung|notwendig|vorübergehend",
      "functional=functional|preference|remember|funktional|einstellung",
      "analytics=analytic|statistic|performance|statistik",
      "targeting=advertis|targeting|marketing|werbe"),
  BASES(
      "consent=your consent|consent(?:ed)? to|if you (?:agree|say yes)|with consent|einwillig",
      "contract=contract|agreement with you|vertrag",
      "legal-obligation=legal obligation|required by law|tax law|gesetzlich|steuerrecht",
      "legitimate-interests=legitimate interest|berechtigte[sn]? interesse",
      "vital-interests=vital interest|lebenswichtig",
      "public-task=public interest|public task|öffentliche[sn]? interesse"),
  PROTECTIONS(
      "encryption-in-transit=encrypt.{0,60}(?:transit|transmi|transport|on (?:its|the) way)|\\b(?:TLS|SSL|HTTPS)\\b|verschlüssel.{0,60}(?:übertrag|weg)",
      "encryption-at-rest=encrypt.{0,60}(?:at rest|stor|disk)|verschlüssel.{0,60}(?:gespeichert|ruhe)",
      "pseudonymisation=pseudonym",
      "need-to-know=need.to.know|only (?:those|staff|employees).{0,60}need|what their task needs",
      "access-logged=access.{0,40}(?:logged|recorded)|each look is recorded|zugriff.{0,40}protokoll",
      "no-sale=(?:not|never) sell|not sold|verkaufen.{0,40}(?:nicht|keine)|nicht verkauf",
      "no-discrimination=discriminat|diskriminier|no disadvantage",
      "no-fee=free of charge|costs nothing|without charge|kostenlos|kostet nichts",
      "consent-withdrawable=withdraw.{0,40}consent|consent.{0,60}withdraw|einwilligung.{0,60}widerruf",
      "verified-requests=verif.{0,40}(?:identity|request)|identität.{0,40}prüf",
      "confidentiality=confidential|vertraulich"),
  DISCLOSURES(
      "legal-order=court order|subpoena|legal process|lawful order|required by law|anordnung",
      "fraud=fraud|betrug",
      "safety=safety|sicherheit von",
      "merger=merger|acquisition|sale of (?:the|our) business|fusion|übernahme");

  private static final Map<String, String> ROLES =
      Map.of(
          "service-providers",
          "processor",
          "group-companies",
          "affiliate",
          "authorities",
          "authority",
          "partners",
          "third-party");

  private final Map<String, Pattern> words = new LinkedHashMap<>();

  Vocabulary(String... entries) {
    for (var entry : entries) {
      int equals = entry.indexOf('=');
      words.put(entry.substring(0, equals), Clues.caseless(entry.substring(equals + 1)));
    }
  }

  List<String> all(String text) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The one whose word stands first. */
  Optional<String> first(String text) {
    return all(text).stream().min(Comparator.comparingInt(id -> place(id, text)));
  }

  private int place(String id, String text) {
    var matcher = words.getOrDefault(id, Pattern.compile("$")).matcher(text);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }

  static String role(String recipient) {
    return ROLES.getOrDefault(recipient, "third-party");
  }

  static String named(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }
}

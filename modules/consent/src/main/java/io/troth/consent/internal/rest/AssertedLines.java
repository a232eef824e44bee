package io.troth.consent.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.troth.consent.api.ActImports.AssertedAct;
import io.troth.consent.api.ActImports.AssertedConsent;
import io.troth.consent.api.ActImports.AssertedOptOut;
import io.troth.consent.api.ActType;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one line of an import of acts is written. */
sealed interface AssertedLines {

  List<ActType> IMPORTED =
      List.of(
          ActType.CONSENT_GIVEN,
          ActType.CONSENT_REFUSED,
          ActType.CONSENT_WITHDRAWN,
          ActType.SALE_OPTED_OUT,
          ActType.RECIPIENT_OPTED_OUT,
          ActType.PROCESSING_OBJECTED);

  /**
   * The act in a line.
   *
   * @throws Problem invalid-input naming what is wrong
   */
  AssertedAct read(String line);

  /** A line as it came, everything optional. */
  record Line(
      @Nullable UUID subject,
      @Nullable String externalId,
      @Nullable String act,
      @Nullable String policy,
      @Nullable Integer version,
      @Nullable String purpose,
      @Nullable String recipient,
      @Nullable String actedAt,
      @Nullable String proof) {

    AssertedAct asserted() {
      var type = type();
      return switch (type) {
        case SALE_OPTED_OUT -> {
          nothing("purpose", purpose);
          nothing("recipient", recipient);
          yield optOut(type, Optional.empty());
        }
        case RECIPIENT_OPTED_OUT -> {
          nothing("purpose", purpose);
          yield optOut(type, said(recipient));
        }
        case PROCESSING_OBJECTED -> {
          nothing("recipient", recipient);
          yield optOut(type, Optional.of(required("purpose", "id of a purpose", purpose)));
        }
        default -> consent(type);
      };
    }

    private AssertedAct consent(ActType type) {
      nothing("recipient", recipient);
      return new AssertedConsent(
          who(),
          type,
          required("policy", "slug of a policy", policy),
          version == null ? 0 : version,
          required("purpose", "id of a purpose", purpose),
          at(),
          shown());
    }

    private AssertedAct optOut(ActType type, Optional<String> about) {
      nothing("policy", policy);
      nothing("version", version == null ? null : version.toString());
      return new AssertedOptOut(who(), type, about, at(), shown());
    }

    private Instant at() {
      return instant(required("actedAt", "an instant, 2025-03-01T12:00:00Z", actedAt));
    }

    private String shown() {
      return required("proof", "where your evidence is", proof);
    }

    private static String names() {
      return IMPORTED.stream().map(ActType::name).collect(Collectors.joining(", "));
    }

    private static void nothing(String field, @Nullable String text) {
      if (said(text).isPresent()) {
        throw fault(field, "This act is not about such a thing.", "nothing");
      }
    }

    private static Optional<String> said(@Nullable String text) {
      return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private Who who() {
      if (subject != null && externalId == null) {
        return new Who.Ref(new SubjectRef(subject));
      }
      if (subject == null && externalId != null && !externalId.isBlank()) {
        return new Who.External(externalId);
      }
      throw fault("subject", "This names nobody, or somebody twice.", "subject or externalId");
    }

    private ActType type() {
      return IMPORTED.stream()
          .filter(type -> type.name().equals(act))
          .findFirst()
          .orElseThrow(() -> fault("act", "This is no act that can be imported.", names()));
    }

    private static Instant instant(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw fault("actedAt", "This is no instant.", "for example 2025-03-01T12:00:00Z");
      }
    }

    private static String required(String field, String right, @Nullable String text) {
      if (text == null || text.isBlank()) {
        throw fault(field, "This is missing.", right);
      }
      return text;
    }
  }

  private static Problem fault(String field, String wrong, String right) {
    return Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
  }

  /** One JSON object a line. What it quotes of a faulty line is field names only. */
  record Json(ObjectMapper json) implements AssertedLines {

    @Override
    public AssertedAct read(String line) {
      try {
        var read = json.readValue(line, Line.class);
        if (read == null) {
          throw fault("line", "This is null.", "a JSON object");
        }
        return read.asserted();
      } catch (JsonMappingException e) {
        throw fault("line", "This does not fit.", "the members of an act only");
      } catch (JsonProcessingException e) {
        throw fault("line", "This is no JSON.", "one JSON object on one line");
      }
    }
  }

  /** Comma-separated values (RFC 4180) with a header, every line by itself. */
  record Csv(List<String> columns) implements AssertedLines {

    private static final List<String> KNOWN =
        List.of("external_id", "act", "policy", "version", "purpose", "acted_at", "proof");
    private static final String OPTIONAL = "recipient";
    private static final ObjectReader READER =
        new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    static Csv withHeader(String header) {
      var columns =
          cells(header).orElse(List.of()).stream()
              .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
              .toList();
      var others = columns.stream().filter(column -> !KNOWN.contains(column)).toList();
      if (!columns.containsAll(KNOWN)
          || columns.size() != KNOWN.size() + others.size()
          || !(others.isEmpty() || others.equals(List.of(OPTIONAL)))) {
        throw fault(
            "header",
            "The first line does not name the columns.",
            String.join(",", KNOWN) + " in any order, and recipient for opt-outs of recipients");
      }
      return new Csv(columns);
    }

    @Override
    public AssertedAct read(String line) {
      var cells =
          cells(line)
              .filter(found -> found.size() == columns.size())
              .orElseThrow(
                  () ->
                      fault(
                          "line",
                          "This does not fit the header.",
                          columns.size() + " values separated by commas"));
      return new Line(
              null,
              cell(cells, "external_id"),
              cell(cells, "act"),
              cell(cells, "policy"),
              number(cell(cells, "version")),
              cell(cells, "purpose"),
              columns.contains(OPTIONAL) ? cell(cells, OPTIONAL) : null,
              cell(cells, "acted_at"),
              cell(cells, "proof"))
          .asserted();
    }

    private String cell(List<String> cells, String column) {
      return cells.get(columns.indexOf(column));
    }

    private static @Nullable Integer number(String text) {
      if (text.isBlank()) {
        return null;
      }
      try {
        return Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        throw fault("version", "This is no number.", "number of a published version");
      }
    }

    private static Optional<List<String>> cells(String line) {
      try (MappingIterator<String[]> rows = READER.readValues(line)) {
        return rows.hasNextValue() ? Optional.of(List.of(rows.nextValue())) : Optional.empty();
      } catch (JsonProcessingException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new IllegalStateException("A text in memory cannot fail to be read", e);
      }
    }
  }
}

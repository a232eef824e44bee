package io.troth.subject.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.internal.RegistrationJson.ClaimJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Comma-separated values (RFC 4180) with a header. No value of ours has a line break in it, so
 * every line stands by itself and a quote that is never closed spoils one line only.
 */
final class CsvLines implements LineFormat {

  /** What a file may have; {@code external_id} it must have. */
  private enum Column {
    EXTERNAL_ID,
    EMAIL,
    NAME,
    LOCALE,
    ZONE,
    BASELINE,
    ACCEPTED
  }

  private static final ObjectReader READER =
      new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
  private static final Pattern CLAIM = Pattern.compile("([a-z0-9-]{1,100}):([0-9]{1,9})");

  private final Map<Column, Integer> places;
  private final int width;

  private CsvLines(Map<Column, Integer> places, int width) {
    this.places = places;
    this.width = width;
  }

  /**
   * Reads the header.
   *
   * @throws Problem {@code invalid-input} naming {@code header}
   */
  static CsvLines withHeader(String header) {
    var cells =
        cells(header).orElseThrow(() -> refused("The first line is no list of columns.")).stream()
            .map(cell -> cell.strip().toUpperCase(Locale.ROOT))
            .toList();
    Set<String> known = Stream.of(Column.values()).map(Enum::name).collect(Collectors.toSet());
    if (!known.containsAll(cells) || new HashSet<>(cells).size() != cells.size()) {
      throw refused("A column is not known, or is there twice.");
    }
    if (!cells.contains(Column.EXTERNAL_ID.name())) {
      throw refused("The column external_id is missing.");
    }
    var places =
        IntStream.range(0, cells.size())
            .boxed()
            .collect(Collectors.toMap(i -> Column.valueOf(cells.get(i)), Function.identity()));
    return new CsvLines(places, cells.size());
  }

  @Override
  public Optional<RegistrationJson> read(String line, List<Violation> faults) {
    var cells = cells(line).filter(found -> found.size() == width);
    if (cells.isEmpty()) {
      faults.add(
          new Violation(
              "line", "This does not fit the header.", width + " values separated by commas"));
      return Optional.empty();
    }
    var row = cells.get();
    var claims = new ArrayList<ClaimJson>();
    claims(row, Column.BASELINE, Ground.BASELINE, claims, faults);
    claims(row, Column.ACCEPTED, Ground.ACCEPTED, claims, faults);
    return Optional.of(
        new RegistrationJson(
            cell(row, Column.EXTERNAL_ID),
            cell(row, Column.EMAIL),
            cell(row, Column.NAME),
            cell(row, Column.LOCALE),
            cell(row, Column.ZONE),
            claims));
  }

  private String cell(List<String> row, Column column) {
    var place = places.get(column);
    return place == null ? "" : row.get(place);
  }

  private void claims(
      List<String> row,
      Column column,
      Ground ground,
      List<ClaimJson> claims,
      List<Violation> faults) {
    for (var word : cell(row, column).split("[; ]+", -1)) {
      var claim = CLAIM.matcher(word);
      if (claim.matches()) {
        claims.add(new ClaimJson(claim.group(1), Integer.parseInt(claim.group(2)), ground));
      } else if (!word.isEmpty()) {
        faults.add(
            new Violation(
                column.name().toLowerCase(Locale.ROOT),
                "This names no version.",
                "policy:number, several separated by semicolons"));
      }
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

  private static Problem refused(String message) {
    return Problem.at(
        CommonProblem.INVALID_INPUT,
        "header",
        message,
        "a first line of external_id, email, name, locale, zone, baseline, accepted");
  }
}

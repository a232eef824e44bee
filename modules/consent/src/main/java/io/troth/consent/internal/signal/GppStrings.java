package io.troth.consent.internal.signal;

import com.iab.gpp.encoder.GppModel;
import com.iab.gpp.encoder.error.DecodingException;
import com.iab.gpp.encoder.error.InvalidFieldException;
import com.iab.gpp.encoder.field.UsCaField;
import com.iab.gpp.encoder.field.UsNatField;
import com.iab.gpp.encoder.field.UspV1Field;
import com.iab.gpp.encoder.section.UsCa;
import com.iab.gpp.encoder.section.UsNat;
import com.iab.gpp.encoder.section.UspV1;
import io.troth.consent.internal.signal.GppState.Said;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Strings of the IAB Global Privacy Platform, through the IAB's own library: the only class that
 * knows it. Sections of the Transparency and Consent Framework are named when met, and not read.
 */
final class GppStrings {

  /** Longer than any string with every section of the United States. */
  static final int LONGEST = 2_000;

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_~.-]{1," + LONGEST + "}");

  private static final Map<String, List<String>> READ =
      Map.of(
          UsNat.NAME,
          joined(UsNatField.USNAT_CORE_SEGMENT_FIELD_NAMES, UsNatField.GPC),
          UsCa.NAME,
          joined(UsCaField.USCA_CORE_SEGMENT_FIELD_NAMES, UsCaField.GPC),
          UspV1.NAME,
          UspV1Field.USPV1_CORE_SEGMENT_FIELD_NAMES);

  private GppStrings() {}

  /**
   * A section of a string.
   *
   * @param fields by their names in the specification; empty for sections that are not read
   */
  record Section(int id, String name, Map<String, Object> fields) {}

  static String write(GppState state) {
    var model = new GppModel();
    nat(model, UsNatField.SHARING_NOTICE, state.sharingNotice());
    nat(model, UsNatField.SALE_OPT_OUT_NOTICE, state.saleOptOutNotice());
    nat(model, UsNatField.SHARING_OPT_OUT_NOTICE, state.sharingOptOutNotice());
    nat(model, UsNatField.TARGETED_ADVERTISING_OPT_OUT_NOTICE, state.advertisingOptOutNotice());
    nat(model, UsNatField.SENSITIVE_DATA_LIMIT_USE_NOTICE, state.limitNotice());
    nat(model, UsNatField.SALE_OPT_OUT, state.saleOptOut());
    nat(model, UsNatField.SHARING_OPT_OUT, state.sharingOptOut());
    nat(model, UsNatField.TARGETED_ADVERTISING_OPT_OUT, state.advertisingOptOut());
    nat(model, UsNatField.MSPA_COVERED_TRANSACTION, Said.NO);
    model.setFieldValue(UsNat.NAME, UsNatField.GPC, state.gpc());
    ca(model, UsCaField.SALE_OPT_OUT_NOTICE, state.saleOptOutNotice());
    ca(model, UsCaField.SHARING_OPT_OUT_NOTICE, state.sharingOptOutNotice());
    ca(model, UsCaField.SENSITIVE_DATA_LIMIT_USE_NOTICE, state.limitNotice());
    ca(model, UsCaField.SALE_OPT_OUT, state.saleOptOut());
    ca(model, UsCaField.SHARING_OPT_OUT, state.sharingOptOut());
    ca(model, UsCaField.MSPA_COVERED_TRANSACTION, Said.NO);
    model.setFieldValue(UsCa.NAME, UsCaField.GPC, state.gpc());
    return model.encode();
  }

  private static void nat(GppModel model, String field, Said said) {
    model.setFieldValue(UsNat.NAME, field, said.code());
  }

  private static void ca(GppModel model, String field, Said said) {
    model.setFieldValue(UsCa.NAME, field, said.code());
  }

  /**
   * @throws Problem invalid-input when it is no such string
   */
  static List<Section> read(String gpp) {
    if (!LETTERS.matcher(gpp).matches()) {
      throw garbage("1 to " + LONGEST + " characters: letters, digits and - _ ~ .");
    }
    try {
      return sections(new GppModel(gpp));
    } catch (DecodingException
        | InvalidFieldException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      throw garbage("a string of the IAB Global Privacy Platform, beginning with DB");
    }
  }

  private static List<Section> sections(GppModel model) {
    var sections = new ArrayList<Section>();
    for (var id : model.getSectionIds()) {
      var section = model.getSection(id);
      sections.add(new Section(id, section.getName(), fields(model, section.getName())));
    }
    return sections;
  }

  private static Map<String, Object> fields(GppModel model, String section) {
    var fields = new LinkedHashMap<String, Object>();
    for (var name : READ.getOrDefault(section, List.of())) {
      fields.put(name, model.getFieldValue(section, name));
    }
    return fields;
  }

  private static List<String> joined(List<String> core, String more) {
    return Stream.concat(core.stream(), Stream.of(more)).toList();
  }

  private static Problem garbage(String expected) {
    return Problem.at(
        CommonProblem.INVALID_INPUT, "gpp", "This is no string that can be read.", expected);
  }
}

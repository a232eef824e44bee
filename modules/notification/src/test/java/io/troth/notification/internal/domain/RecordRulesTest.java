package io.troth.notification.internal.domain;

import static io.troth.notification.api.SenderDomains.RecordState.DIFFERENT;
import static io.troth.notification.api.SenderDomains.RecordState.FOUND;
import static io.troth.notification.api.SenderDomains.RecordState.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.Use;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

  @Test
  void aPolicyOnSendersIncludesOursAndNotEverybody() {
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 include:spf.p.test -all")).isEqualTo(FOUND);
    assertThat(judge(Use.SPF, "spf.p.test", "V=SPF1 ip4:192.0.2.1  INCLUDE:SPF.p.test ~all"))
        .isEqualTo(FOUND);
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 include:other.test -all")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 include:spf.p.test +all")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 include:spf.p.test all")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 -include:spf.p.test -all"))
        .isEqualTo(DIFFERENT);
    assertThat(judge(Use.SPF, "spf.p.test", "site-verification=1", "v=spf10 x")).isEqualTo(MISSING);
  }

  @Test
  void twoPoliciesOnSendersAreNone() {
    assertThat(judge(Use.SPF, "spf.p.test", "v=spf1 include:spf.p.test -all", "v=spf1 mx -all"))
        .isEqualTo(DIFFERENT);
  }

  @Test
  void aKeyIsFoundHoweverItsRecordIsWritten() {
    assertThat(judge(Use.DKIM, "MIIB", "v=DKIM1; k=rsa; p=MIIB")).isEqualTo(FOUND);
    assertThat(judge(Use.DKIM, "MIIB", "k=rsa;p=MI IB;")).isEqualTo(FOUND);
    assertThat(judge(Use.DKIM, "MIIB", "v=DKIM1; p=MIIC")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.DKIM, "MIIB", "v=DKIM1; p=")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.DKIM, "MIIB", "v=DKIM1; k=ed25519; p=MIIB")).isEqualTo(DIFFERENT);
  }

  @Test
  void anyPolicyOnForgeriesWillDo() {
    assertThat(judge(Use.DMARC, "", "v=DMARC1; p=reject; rua=mailto:a@b.test")).isEqualTo(FOUND);
    assertThat(judge(Use.DMARC, "", "v=DMARC1;p=none")).isEqualTo(FOUND);
    assertThat(judge(Use.DMARC, "", "v=DMARC1; p=maybe")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.DMARC, "", "v=DMARC1; p=none", "v=DMARC1; p=none")).isEqualTo(DIFFERENT);
    assertThat(judge(Use.DMARC, "", "hello")).isEqualTo(MISSING);
  }

  @Test
  void nobodyElseTakesWhatComesBack() {
    assertThat(judge(Use.BOUNCES, "mx.p.test", "10 mx.p.test")).isEqualTo(FOUND);
    assertThat(judge(Use.BOUNCES, "mx.p.test", "10 mx.p.test", "20 mx.other.test"))
        .isEqualTo(DIFFERENT);
    assertThat(judge(Use.BOUNCES, "mx.p.test", "10 evil-mx.p.test")).isEqualTo(DIFFERENT);
  }

  private static RecordState judge(Use use, String mark, String... values) {
    var wish = new Wish(use, "name.test", Dns.Type.TXT, "", mark, Optional.empty());
    return RecordRules.judge(wish, List.of(values)).state();
  }
}

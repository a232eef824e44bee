package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import org.junit.jupiter.api.Test;

@HouseTest
class EveryPageTest {

  @Test
  void demoOpens() {
    try (var context = Browser.visitor(true)) {
      var page = context.newPage();
      assertThat(page.navigate(House.base() + "/demo").status()).isEqualTo(200);
      assertThat(House.apiKey()).isNotBlank();
    }
  }
}

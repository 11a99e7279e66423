package org.acta.projection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A cell of an answer.
public sealed interface Cell {
  /// NULL.
  record None() implements Cell {}

  /// A number, in decimal.
  record Number(String digits) implements Cell {}

  record Flag(boolean set) implements Cell {}

  record Text(String text) implements Cell {}

  /// A list.
  record Items(List<Cell> items) implements Cell {
    public Items {
      items = List.copyOf(items);
    }
  }

  static Cell of(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> new None();
      case Boolean flag -> new Flag(flag);
      case BigDecimal number -> new Number(number.toPlainString());
      case Double number when !Double.isFinite(number) -> new Text(number.toString());
      case Float number when !Float.isFinite(number) -> new Text(number.toString());
      case Double number -> new Number(BigDecimal.valueOf(number).toPlainString());
      case Float number -> new Number(new BigDecimal(number.toString()).toPlainString());
      case BigInteger number -> new Number(number.toString());
      case Long number -> new Number(number.toString());
      case Integer number -> new Number(number.toString());
      case Short number -> new Number(number.toString());
      case Byte number -> new Number(number.toString());
      case Array array -> {
        List<Cell> items = new ArrayList<>();
        for (Object item : (Object[]) array.getArray()) {
          items.add(of(item));
        }
        yield new Items(items);
      }
      default -> new Text(value.toString());
    };
  }

  /// As a person reads it; NULL is empty.
  default String print() {
    return switch (this) {
      case None() -> "";
      case Number(String digits) -> digits;
      case Flag(boolean set) -> String.valueOf(set);
      case Text(String text) -> text;
      case Items(var items) ->
          items.stream().map(Cell::print).collect(Collectors.joining(", ", "[", "]"));
    };
  }
}

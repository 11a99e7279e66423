package org.acta.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// A list that is given in pages, as JSON or as a table.
///
/// Items are in the order of their keys, and a page begins after a key: whatever is added to the
/// record meanwhile, no item is given twice and none is left out that was there.
///
/// @param address below the root of the site, such as `/api/v1/sheets`
/// @param items in the order of their keys, each key once
/// @param read gives the key that a text is, nothing if it is none
/// @param json writes an item as one value
/// @param rows an item as the rows of a table
record Listing<T, K extends Comparable<K>>(
    String address,
    Stream<T> items,
    Function<T, K> key,
    Function<String, Optional<K>> read,
    BiConsumer<JsonGenerator, T> json,
    List<String> header,
    Function<T, List<List<String>>> rows) {

  /// A page of it.
  Answer page(Query query, boolean table) {
    Optional<K> after = query.after(read);
    int limit = query.limit();
    List<T> page = new ArrayList<>();
    items
        .filter(item -> after.isEmpty() || key.apply(item).compareTo(after.get()) > 0)
        .limit(limit + 1L)
        .forEach(page::add);
    boolean more = page.size() > limit;
    if (more) {
      page.removeLast();
    }
    Optional<String> next =
        more
            ? Optional.of(
                address + (table ? ".csv" : "") + query.next(key.apply(page.getLast()).toString()))
            : Optional.empty();
    byte[] bytes =
        table
            ? Tables.bytes(header, page.stream().flatMap(item -> rows.apply(item).stream()))
            : Written.bytes(out -> write(out, page, next));
    return new Answer.Given(table ? Tables.MEDIA_TYPE : Written.MEDIA_TYPE, bytes, next, false);
  }

  private void write(JsonGenerator out, List<T> page, Optional<String> next) {
    out.writeStartObject();
    out.writeArrayPropertyStart("items");
    page.forEach(item -> json.accept(out, item));
    out.writeEndArray();
    next.ifPresent(address -> out.writeStringProperty("next", address));
    out.writeEndObject();
  }
}

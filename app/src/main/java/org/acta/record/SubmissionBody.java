package org.acta.record;

import static org.acta.sheet.Adoption.NONE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.format.Problem;
import org.acta.sheet.Adoption;

/// One file as it was imported; its sheets, the stations of a roll, the lines of a ledger, or the
/// stations of a quick count's frame or sample follow.
///
/// What does not fit in one entry goes on in further parts before the first sheet; only part 1 has
/// an [Account].
///
/// @param part from 1
/// @param set the set of sheets it belongs to; empty for others
/// @param ledger whether it is a ledger
/// @param quickCount the quick count whose frame or sample it is
/// @param account what the file was and what came of it; in part 1
/// @param mapping the texts of each field of the mapping, with the encoding and header found
/// @param firstProblems cells and rows that could not be used; their file is the entry's origin
public record SubmissionBody(
    long part,
    Optional<String> set,
    boolean ledger,
    Optional<String> quickCount,
    Optional<Account> account,
    Map<String, List<String>> mapping,
    List<Problem> firstProblems)
    implements Body {
  public SubmissionBody {
    mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    firstProblems = List.copyOf(firstProblems);
  }

  /// What a file was and what came of it.
  ///
  /// @param title what the report calls the set; empty for others
  /// @param contest id of the contest; empty for others
  /// @param levels names of the place levels, from the top
  /// @param adoption which document of a station counts
  /// @param bytes size of the file
  /// @param records lines or rows below its header
  /// @param rows sheets or lines of the ledger that follow, or stations of the roll
  /// @param problems how many there were
  /// @param batch the entries that follow
  /// @param signature of the source
  public record Account(
      Optional<String> title,
      Optional<String> contest,
      List<String> levels,
      Adoption adoption,
      long bytes,
      long records,
      long rows,
      long problems,
      Batch batch,
      Optional<BatchSignature> signature) {
    public Account {
      levels = List.copyOf(levels);
    }

    /// The same, signed or not.
    Account signed(Optional<BatchSignature> by) {
      return new Account(
          title, contest, levels, adoption, bytes, records, rows, problems, batch, by);
    }
  }

  /// The entries that follow a submission, bound together.
  ///
  /// @param entries how many
  /// @param root RFC 6962 Merkle tree hash over them, in their order
  public record Batch(long entries, Sha256 root) {}

  @Override
  public Kind kind() {
    return Kind.SUBMISSION;
  }

  /// The same submission without its signature.
  SubmissionBody unsigned() {
    return new SubmissionBody(
        part,
        set,
        ledger,
        quickCount,
        account.map(a -> a.signed(Optional.empty())),
        mapping,
        firstProblems);
  }

  Json.Fields json() {
    Draft draft = new Draft().put("part", part).put("set", set);
    if (ledger) {
      draft.put("ledger", new Json.Flag(true));
    }
    draft.put("quickcount", quickCount);
    account.ifPresent(a -> {
      draft
          .put("title", a.title())
          .put("contest", a.contest())
          .put("levels", a.levels(), Json.Text::new)
          .put("adopt", Optional.of(a.adoption()).filter(rule -> rule != NONE).map(Adoption::word))
          .put("bytes", a.bytes())
          .put("records", a.records())
          .put("rows", a.rows())
          .put("problems", a.problems())
          .put("entries", a.batch().entries())
          .put("root", a.batch().root().hex());
      a.signature().ifPresent(signature -> draft.put("signature", signature.json()));
    });
    if (!mapping.isEmpty()) {
      Draft fields = new Draft();
      mapping.forEach((field, texts) -> fields.put(field, texts, Json.Text::new));
      draft.put("mapping", fields.json());
    }
    return draft.put("firstProblems", firstProblems, SubmissionBody::json).json();
  }

  /// A problem, without its file.
  static Json json(Problem problem) {
    Draft draft = new Draft().put("line", problem.line());
    problem
        .spot()
        .ifPresent(spot -> {
          switch (spot) {
            case Problem.Spot.Column(String name) -> draft.put("column", name);
            case Problem.Spot.Field(String path) -> draft.put("field", path);
          }
        });
    return draft
        .put("kind", problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("arguments", problem.arguments(), Json.Text::new)
        .json();
  }

  static SubmissionBody of(Members members) {
    long part = members.count("part", 1);
    Optional<String> set = members.optionalText("set");
    Optional<Boolean> ledger = members.optionalFlag("ledger");
    if (ledger.isPresent() && (!ledger.get() || set.isPresent())) {
      throw members.refuse("ledger", "true, and no set");
    }
    Optional<String> quickCount = members.optionalText("quickcount");
    if (quickCount.isPresent() && (ledger.isPresent() || set.isPresent())) {
      throw members.refuse("quickcount", "a text, and neither set nor ledger");
    }
    Optional<Account> account = part == 1 ? Optional.of(account(members)) : Optional.empty();
    return new SubmissionBody(
        part,
        set,
        ledger.isPresent(),
        quickCount,
        account,
        members.textListsByName("mapping"),
        members.objects("firstProblems", SubmissionBody::problem));
  }

  private static Account account(Members members) {
    return new Account(
        members.optionalText("title"),
        members.optionalText("contest"),
        members.texts("levels"),
        adoption(members),
        members.count("bytes", 0),
        members.count("records", 0),
        members.count("rows", 0),
        members.count("problems", 0),
        new Batch(members.count("entries", 0), members.parsed("root", "a SHA-256", Sha256::new)),
        members.optionalObject("signature", BatchSignature::of));
  }

  private static Adoption adoption(Members members) {
    return members
        .optionalText("adopt")
        .map(word ->
            Adoption.of(word)
                .filter(rule -> rule != NONE)
                .orElseThrow(() -> members.refuse("adopt", "a rule that adopts a document")))
        .orElse(NONE);
  }

  private static Problem problem(Members members) {
    OptionalLong line = members.optionalCount("line");
    Optional<Problem.Spot> column = members.optionalText("column").map(Problem.Spot.Column::new);
    Optional<Problem.Spot> field = members.optionalText("field").map(Problem.Spot.Field::new);
    if (column.isPresent() && field.isPresent()) {
      throw members.refuse("column", "either a column or a field");
    }
    return new Problem(
        "",
        line,
        column.or(() -> field),
        members.parsed(
            "kind",
            "a kind of problem",
            word -> Problem.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))),
        members.texts("arguments"));
  }
}

package org.acta.record;

import java.util.List;

/// A submission held against the entries that follow it and against the keys of its source.
///
/// @param index where it stands
/// @param source who submitted
/// @param file its name
/// @param entries whether those that follow are the ones it announced
/// @param signature whose it is
public record SubmissionCheck(
    long index, String source, String file, Entries entries, Signed signature) {

  /// Whether the entries that follow are the ones announced.
  public sealed interface Entries {
    /// They hash to the root.
    record Whole(long entries) implements Entries {}

    /// They do not; some may be in the record already from an earlier submission of the file.
    record Different(SubmissionBody.Batch announced, SubmissionBody.Batch found)
        implements Entries {}
  }

  /// What the signature of a submission shows.
  public sealed interface Signed {
    /// There is none.
    record Not() implements Signed {}

    /// A key that the record declares for the source made it. It binds the root only, so that
    /// nothing is signed where [Entries.Different] stands beside it.
    record By(SourceKey key) implements Signed {}

    /// No entry before the submission declares this key for the source.
    record UnknownKey(SourceKey key) implements Signed {}

    /// The key did not make it.
    record Wrong(SourceKey key) implements Signed {}
  }

  /// Holds a submission against its keys.
  ///
  /// @param submission part 1 of it
  /// @param keys those declared for its source by the entries before it
  public static Signed signature(Entry submission, List<SourceKey> keys) {
    if (!(submission.body() instanceof SubmissionBody body) || body.account().isEmpty()) {
      throw new IllegalArgumentException("not the first part of a submission");
    }
    return body.account()
        .get()
        .signature()
        .<Signed>map(signature -> {
          if (!keys.contains(signature.key())) {
            return new Signed.UnknownKey(signature.key());
          }
          return signature.signs(submission, body)
              ? new Signed.By(signature.key())
              : new Signed.Wrong(signature.key());
        })
        .orElseGet(Signed.Not::new);
  }

  /// Holds a submission against the entries that follow it.
  ///
  /// @param announced by the submission
  /// @param leaves leaf hashes of the entries, in their order
  public static Entries entries(SubmissionBody.Batch announced, Iterable<Sha256> leaves) {
    BatchRoot root = new BatchRoot();
    leaves.forEach(leaf -> root.add(leaf.bytes()));
    return entries(announced, root.batch());
  }

  static Entries entries(SubmissionBody.Batch announced, SubmissionBody.Batch found) {
    return announced.equals(found)
        ? new Entries.Whole(found.entries())
        : new Entries.Different(announced, found);
  }
}

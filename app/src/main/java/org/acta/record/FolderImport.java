package org.acta.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acta.folder.FolderReading;

/// Brings an election folder into a record.
///
/// In order: the election, the sources, the files of the roll, the files of sheets, the bulletins,
/// the file of the ledger. A folder with a quick count gives its plan after the sources and its
/// frame and sample before the sheets that came in; what the record says of the election by other
/// files it does not say again. Importing the same folder twice appends nothing the second time: an
/// entry whose leaf hash is in the record is passed over, and a file that is in the record keeps
/// the moment at which it was first obtained. An import that was cut short goes on where it
/// stopped.
///
/// Only what the mapping names is copied; other columns of a file never enter a record.
public final class FolderImport {
  private static final int BATCH = 4096;
  private static final int BATCH_BYTES = 8 << 20;

  private final FolderReading reading;
  private final Instant obtained;
  private final Map<String, List<SourceKey>> keys = new HashMap<>();
  private final Map<String, Signer> signers = new HashMap<>();

  private record Signer(SourceKey key, UnaryOperator<byte[]> sign) {}

  private FolderImport(FolderReading reading, Instant obtained) {
    this.reading = reading;
    this.obtained = obtained;
  }

  /// What an import did.
  ///
  /// @param first index of the first entry it appended
  /// @param appended entries that were new
  /// @param present entries that were in the record already
  public record Outcome(java.util.OptionalLong first, long appended, long present) {}

  /// An import of a folder.
  ///
  /// @param obtained when Acta got the files, for those that the record does not know yet
  public static FolderImport of(FolderReading reading, Instant obtained) {
    return new FolderImport(reading, obtained);
  }

  /// The same import, declaring a key of a source.
  public FolderImport withKey(String source, SourceKey key) {
    FolderImport copy = new FolderImport(reading, obtained);
    keys.forEach((id, known) -> copy.keys.put(id, new ArrayList<>(known)));
    copy.signers.putAll(signers);
    List<SourceKey> declared = copy.keys.computeIfAbsent(source, none -> new ArrayList<>());
    if (!declared.contains(key)) {
      declared.add(key);
    }
    return copy;
  }

  /// The same import, with the submissions of a source signed.
  ///
  /// @param sign gives the Ed25519 signature of a message, 64 bytes
  public FolderImport withSigner(String source, SourceKey key, UnaryOperator<byte[]> sign) {
    FolderImport copy = withKey(source, key);
    copy.signers.put(source, new Signer(key, sign));
    return copy;
  }

  /// Appends what the record does not have.
  ///
  /// Everything is written and measured once before the first entry is appended.
  ///
  /// @param record the entries that are there
  /// @param log where to append
  /// @throws OversizedException if something does not fit in an entry; nothing was appended
  /// @throws UnfitException if a quick count does not fit what the record says; nothing was
  ///   appended
  public Outcome into(StoredEntries record, EntryAppender log) {
    Known known = Known.of(record);
    Elsewhere elsewhere =
        reading.quickCount().isPresent() ? Elsewhere.of(record, reading) : Elsewhere.NOTHING;
    FolderEntries entries =
        new FolderEntries(
            reading,
            (file, sha256) ->
                known.obtained(reading.folder().election().id(), file, sha256).orElse(obtained),
            id -> keys.getOrDefault(id, List.of()),
            this::sign,
            elsewhere);
    Appending appending = new Appending(known, log);
    entries.forEach(appending::add);
    appending.flush();
    return new Outcome(appending.first, appending.appended, appending.present);
  }

  private Optional<BatchSignature> sign(String source, byte[] message) {
    return Optional.ofNullable(signers.get(source))
        .map(signer ->
            new BatchSignature(
                signer.key(), Base64.getEncoder().encodeToString(signer.sign().apply(message))));
  }

  /// What is in the record: its leaves, and when each file was first obtained.
  private record Known(LeafSet leaves, Map<List<String>, Instant> files) {
    static Known of(StoredEntries record) {
      Known known = new Known(new LeafSet(), new LinkedHashMap<>());
      for (StoredEntries.Stored stored : record) {
        known.leaves.add(Sha256.leafBytes(stored.bytes()));
        if (!Kinds.isSheetOrStep(stored.bytes())
            && Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)) {
          known.take(entry);
        }
      }
      return known;
    }

    /// A submission without its signature and a source without its keys say nothing new where the
    /// same is known with them.
    private void take(Entry entry) {
      entry
          .origin()
          .sha256()
          .ifPresent(hash ->
              files.putIfAbsent(
                  List.of(entry.election(), entry.origin().name(), hash.hex()), entry.obtained()));
      switch (entry.body()) {
        case SubmissionBody body -> addAs(entry, body.unsigned());
        case SourceBody body -> addAs(entry, new SourceBody(body.declared(), List.of()));
        case ElectionBody body -> {}
        case PlacesBody body -> {}
        case SheetBody body -> {}
        case BulletinBody body -> {}
        case SaidBody body -> {}
        case LedgerBody body -> {}
        case CorrectionBody body -> {}
        case WithdrawalBody body -> {}
        case TombstoneBody body -> {}
        case StepBody body -> {}
        case ImageBody body -> {}
        case QuickCountBody body -> {}
      }
    }

    private void addAs(Entry entry, Body body) {
      leaves.add(
          Sha256.leafBytes(
              new Entry(
                      entry.election(),
                      entry.source(),
                      entry.obtained(),
                      entry.claimed(),
                      entry.origin(),
                      body)
                  .bytes()));
    }

    Optional<Instant> obtained(String election, String file, String sha256) {
      return Optional.ofNullable(files.get(List.of(election, file, sha256)));
    }
  }

  /// Gathers entries that are new and appends them by the thousand.
  private static final class Appending {
    private final Known known;
    private final EntryAppender log;
    private final List<byte[]> batch = new ArrayList<>();
    private int bytes;
    private java.util.OptionalLong first = java.util.OptionalLong.empty();
    private long appended;
    private long present;

    Appending(Known known, EntryAppender log) {
      this.known = known;
      this.log = log;
    }

    void add(byte[] entry) {
      if (!known.leaves.add(Sha256.leafBytes(entry))) {
        present++;
        return;
      }
      batch.add(entry);
      bytes += entry.length;
      if (batch.size() == BATCH || bytes >= BATCH_BYTES) {
        flush();
      }
    }

    void flush() {
      if (!batch.isEmpty()) {
        long at = log.append(List.copyOf(batch));
        if (first.isEmpty()) {
          first = java.util.OptionalLong.of(at);
        }
        appended += batch.size();
        batch.clear();
        bytes = 0;
      }
    }
  }
}

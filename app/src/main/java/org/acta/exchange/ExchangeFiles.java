package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.acta.format.Decoded;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableDecoder;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;

/// Files of exchange formats, read.
public final class ExchangeFiles {
  private static final List<ExchangeDecoder> DECODERS =
      List.of(new UrnDecoder(), new EmlDecoder(), new NistDecoder(true), new NistDecoder(false));

  private ExchangeFiles() {}

  /// The decoders by which [TableFile] reads these files as tables.
  public static List<? extends TableDecoder> decoders() {
    return DECODERS;
  }

  /// What files of one election say of it together.
  ///
  /// @param files at least one
  /// @return empty if the first of them is of no exchange format
  /// @throws org.acta.format.InputException if one is damaged or of another format than the first
  public static Optional<Contents> contents(List<Path> files, TableOptions options) {
    Optional<Contents> all = decoded(files.getFirst(), options).map(ExchangeFiles::contents);
    for (Path file : all.isEmpty() ? List.<Path>of() : files.subList(1, files.size())) {
      String format = all.get().format();
      Contents one =
          decoded(file, options)
              .filter(other -> other.decoder().name().equals(format))
              .map(ExchangeFiles::contents)
              .orElseThrow(() -> Problem.in(file, Kind.OTHER_FORMAT, format).exception());
      all = Optional.of(all.get().and(one));
    }
    return all;
  }

  /// What the format of a file is called; empty if it is of none.
  ///
  /// @throws org.acta.format.InputException if it is packed and damaged
  public static Optional<String> format(Path file) {
    return decoded(file, TableOptions.none()).map(decoded -> decoded.decoder().name());
  }

  private static Optional<Decoded> decoded(Path file, TableOptions options) {
    try {
      if (Files.isRegularFile(file) && !mayBe(file)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, e).exception(e);
    }
    return TableFile.open(file, options, DECODERS).decoded();
  }

  /// Whether it is of an exchange format, or packed so that only opening it tells.
  private static boolean mayBe(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(TableDecoder.HEAD);
    }
    boolean packed =
        head.length > 1
            && (head[0] == 0x1F && head[1] == (byte) 0x8B || head[0] == 'P' && head[1] == 'K');
    return packed || DECODERS.stream().anyMatch(decoder -> decoder.recognises(head));
  }

  private static Contents contents(Decoded file) {
    if (!(file.decoder() instanceof ExchangeDecoder decoder)) {
      throw new IllegalArgumentException(file.decoder().name() + " is no exchange format");
    }
    try {
      return decoder.contents(file.file(), file.bytes());
    } catch (IOException e) {
      throw Problem.in(file.file(), Kind.UNREADABLE_FILE, String.valueOf(e.getMessage()))
          .exception(e);
    }
  }
}

package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta image`: photographs and scans of tally sheets.
@Command(
    name = "image",
    description = {
      "Reads the QR codes of photographed or scanned tally sheets, finds pictures that stand more"
          + " than once, and keeps pictures with a record.",
      "",
      "docs/images.md explains what is read, its limits, and how to declare what a code says."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      ImageReadCommand.class,
      ImageDuplicatesCommand.class,
      ImageAttachCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta image read photographs --election my-election",
      "  acta image duplicates photographs",
      "  acta image attach my-record sheet.jpg --station 0101-1"
    })
final class ImageCommand {}

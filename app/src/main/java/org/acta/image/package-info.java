/// Photographs and scans of tally sheets: what can be read from them without reading handwriting.
///
/// In: a picture or a PDF, from people nobody has to trust. Out: a [Look], with the codes that were
/// decoded, how many tries that took, and everything that could not be looked at; from a code and a
/// declared [org.acta.folder.QrForm] the figures of a sheet; from many pictures the groups of
/// [SamePictures].
///
/// The bytes of a file, the pixels of a picture, the pages of a document, the tries and the seconds
/// have [LookLimits]; what lies beyond one is a [Trouble] with its numbers, and the rest is still
/// looked at. Everything is done by one thread in one order, so that a file gives the same answer
/// everywhere; only the limit of seconds depends on the machine, and says so when it was met.
///
/// What a camera writes beside the pixels (place, time, owner) is never read. Neither the codes nor
/// the comparison of pictures depends on how a picture is turned, so that not even its orientation
/// is needed.
///
/// QR codes follow ISO/IEC 18004 and are decoded by ZXing; PDF is drawn by PDFBox.
@NullMarked
package org.acta.image;

import org.jspecify.annotations.NullMarked;

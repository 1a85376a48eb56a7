package io.github.resglass.empirical.data;

/**
 * A set of images on this machine.
 *
 * @param folder where its files are
 */
public record ImageSource(ImageFormat format, String folder) {

  public ImageSource {
    if (folder.isEmpty()) {
      throw new IllegalArgumentException(
          "folder is missing; the folder of the files of " + format.text() + " is accepted");
    }
  }
}

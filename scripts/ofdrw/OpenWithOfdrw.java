import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;
import org.ofdrw.sign.verify.exceptions.DocNotSignException;

/**
 * Opens OFD files by OFDRW, a reader that shares nothing with ours: writes their text and a picture of each page, and says
 * whether OFDRW believes their seals (GB/T 38540). Started by hand; packages/seal/README.md tells how.
 */
public class OpenWithOfdrw {
  private static final double PIXELS_TO_A_MILLIMETRE = 5;

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) throw new IllegalArgumentException("OpenWithOfdrw FOLDER FILE.ofd ...");
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> failed = new ArrayList<>();
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      Path file = Path.of(name);
      String verdict = verdictOf(file);
      System.out.println(file.getFileName() + ": " + draw(file, folder) + " pages, " + verdict);
      if (verdict.startsWith("REFUSED")) failed.add(name);
    }
    if (!failed.isEmpty()) System.exit(1);
  }

  /** Text and pictures of a file. */
  private static int draw(Path file, Path folder) throws Exception {
    String name = file.getFileName().toString().replaceFirst("\\.ofd$", "");
    try (OFDReader reader = new OFDReader(file)) {
      Files.write(folder.resolve(name + ".txt"), new ContentExtractor(reader).extractAll());
      ImageMaker maker = new ImageMaker(reader, PIXELS_TO_A_MILLIMETRE);
      for (int page = 0; page < maker.pageSize(); page++) {
        ImageIO.write(maker.makePage(page), "PNG", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
      }
      return maker.pageSize();
    }
  }

  private static String verdictOf(Path file) throws Exception {
    try (OFDReader reader = new OFDReader(file);
        OFDValidator validator = new OFDValidator(reader)) {
      validator.setValidator(new SESV4ValidateContainer()).exeValidate();
      return "all seals good";
    } catch (DocNotSignException none) {
      return "no seals";
    } catch (Exception wrong) {
      return "REFUSED: " + wrong.getMessage();
    }
  }
}

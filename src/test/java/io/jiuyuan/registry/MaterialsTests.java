package io.jiuyuan.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MaterialsTests extends RegistryTest {

    private static final byte[] PNG = SamplePictures.png();

    @Autowired
    Materials materials;

    @ParameterizedTest
    @CsvSource({
        "application/pdf,25504446 2D312E370A,x.pdf",
        "image/jpeg,FFD8FFE0 0004AAAA FFC0000B 08000100 01010111 00FFD9,x.jpg",
        "image/png,89504E47 0D0A1A0A 0000000D 49484452 00000001 00000001 08060000 00000000 00,x.png",
        "image/heic,00000018 66747970 68656963 00000000,x.heic",
        "image/heic,00000018 66747970 6D696631 00000000,x.heic"
    })
    void theFourKindsAreToldByContentWhateverTheName(String mediaType, String hex, String name) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));

        String id = materials.upload("identity-card", "x.exe", new ByteArrayInputStream(bytes), "street");

        assertThat(materials.info(id).mediaType()).isEqualTo(mediaType);
        assertThat(materials.info(id).fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>alert(1)</script>",
        "MZ\u0090\u0000",
        "GIF89a",
        "PK\u0003\u0004",
        "hello",
        "<svg xmlns='http://www.w3.org/2000/svg'/>"
    })
    void anythingElseIsRefusedAtTheFile(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "file");
    }

    /** A signature alone makes no picture, and what hides behind one is not kept. */
    @ParameterizedTest
    @CsvSource({
        "89504E47 0D0A1A0A",
        "89504E47 0D0A1A0A 3C736372 6970743E 616C6572 74283129 3C2F7363 72697074 3E202020 20202020",
        "89504E47 0D0A1A0A 0000000D 49484452 00000000 00000001 08060000 00000000 00",
        "89504E47 0D0A1A0A 0000000D 49484452 00000001",
        "FFD8FF",
        "FFD8FFE0 00104A46 49460001",
        "FFD8FFE0 0004AAAA 3C68746D 6C3E3C73 63726970 743E",
        "FFD8FFE0 0004AAAA FFD90000 00000000 0000",
        "FFD8FFE0 0004AAAA FFC0000B 08000000 01010111 00FFD9"
    })
    void aPictureThatIsNoneIsRefused(String hex) {
        assertRefused(java.util.HexFormat.of().parseHex(hex.replace(" ", "")), "file");
    }

    /** Kilobytes that unpack to gigabytes would stop a reviewer's browser and the printer of papers. */
    @Test
    void aPictureOfTooManyPixelsIsRefusedAndALargePhotographIsNot() {
        assertRefused(SamplePictures.png(30_000, 30_000), "file");
        assertRefused(SamplePictures.png(Integer.MIN_VALUE, 1), "file");
        assertRefused(SamplePictures.jpeg("", 65_000, 65_000), "file");

        upload(SamplePictures.png(16_000, 12_000));
        upload(SamplePictures.jpeg("ffe10004aaaaffff" + "ffdb0004aaaa", 16_320, 12_240));
    }

    /** Previews and colour profiles of some telephones reach beyond what is looked at. */
    @Test
    void aPhotographWhoseSizeComesLateIsTaken() {
        byte[] preview = new byte[65_100];
        byte[] start = java.util.HexFormat.of().parseHex("ffd8ffe1fde8");
        System.arraycopy(start, 0, preview, 0, start.length);
        byte[] second = java.util.HexFormat.of().parseHex("ffe2ffff");
        System.arraycopy(second, 0, preview, 4 + 0xfde8, second.length);

        upload(Arrays.copyOf(preview, 200_000));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "file");
    }

    @Test
    void aFileOfExactlyTheLimitIsTakenAndReadBackAndOneByteMoreIsNot() throws IOException {
        byte[] largest = Arrays.copyOf(PNG, 10 * 1024 * 1024);
        new Random(7).nextBytes(new byte[16]);

        String id = upload(largest);

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        materials.open(id).stream().transferTo(read);
        assertThat(read.toByteArray()).isEqualTo(largest);
        assertThat(materials.info(id).size()).isEqualTo(largest.length);
        assertThat(materials.info(id).sha256()).hasSize(64);
        assertRefused(Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1), "file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd.png",
                "C:\\temp\\身份证 正面.PNG|身份证 正面.png",
                "a\"b<script>.png|a_b_script_.png",
                ".htaccess|材料.png",
                "报告.pdf.exe|报告.pdf.png"
            })
    void fileNamesAreMadeSafe(String raw, String kept) {
        String id = materials.upload("other", raw, new ByteArrayInputStream(PNG), "street");

        assertThat(materials.info(id).fileName()).isEqualTo(kept);
    }

    @Test
    void anUploadIsAttachedOnceByItsUploader() {
        String id = upload(PNG);

        assertThatThrownBy(() -> materials.attach("JY1", List.of(id), "another"))
                .isInstanceOf(InputRejected.class);
        materials.attach("JY1", List.of(id), "street");
        materials.attach("JY1", List.of(id), "street");
        assertThat(materials.of("JY1")).extracting(Materials.Info::id).containsExactly(id);
        assertThatThrownBy(() -> materials.attach("JY2", List.of(id), "street"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        r -> assertThat(r.problems().get(0).field()).isEqualTo("materials[0]"));
    }

    @Test
    void aCaseHoldsThirtyFilesAndNoMore() {
        List<String> thirty = IntStream.range(0, 30).mapToObj(i -> upload(PNG)).toList();
        materials.attach("JY1", thirty, "street");

        assertThatThrownBy(() -> materials.attach("JY1", List.of(upload(PNG)), "street"))
                .hasMessageContaining("最多30个");
    }

    @Test
    void anUnknownIdIsNamedWithItsPlace() {
        assertThat(materials.check(List.of(upload(PNG), "none"), "street"))
                .singleElement()
                .satisfies(p -> assertThat(p.field()).isEqualTo("materials[1]"));
    }

    private String upload(byte[] bytes) {
        return materials.upload("identity-card", "a.png", new ByteArrayInputStream(bytes), "street");
    }

    private void assertRefused(byte[] bytes, String field) {
        assertThatThrownBy(() -> upload(bytes))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        r -> assertThat(r.problems().get(0).field()).isEqualTo(field));
    }
}

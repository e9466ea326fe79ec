package io.jiuyuan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An upload that no application took up is deleted after seven days. */
class UploadRetentionTests extends IntegrationTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Materials materials;

    @Autowired
    UploadRetention retention;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anUploadStaysForSevenDaysAndNotLonger() {
        String id = upload();

        clock.advance(WEEK);
        retention.clean();
        assertThat(stored(id)).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        retention.clean();
        assertThat(stored(id)).isZero();
    }

    @Test
    void anAttachedUploadStays() {
        String id = upload();
        materials.attach("JY1201012026900001", List.of(id), "community");

        clock.advance(WEEK.multipliedBy(520));
        retention.clean();

        assertThat(stored(id)).isEqualTo(2);
    }

    @Test
    void nodesThatCleanAtTheSameMomentDeleteEverythingOnce() throws Exception {
        List<String> ids = IntStream.range(0, 120).mapToObj(i -> upload()).toList();
        clock.advance(WEEK.plusSeconds(1));

        Callable<Void> node = () -> {
            retention.clean();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> runs = new ArrayList<>(nodes.invokeAll(List.of(node, node)));
            for (Future<Void> run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(ids).allSatisfy(id -> assertThat(stored(id)).isZero());
    }

    private String upload() {
        byte[] pdf = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);
        return materials.upload("identity-card", "card.pdf", new ByteArrayInputStream(pdf), "community");
    }

    /** Rows of the upload and of its content. */
    private int stored(String id) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM JY_MATERIAL WHERE material_id = ?", Integer.class, id)
                + jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_MATERIAL_PIECE WHERE material_id = ?", Integer.class, id);
    }
}

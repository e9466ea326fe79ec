package io.jiuyuan.publicnotice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublishedNoticeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    private final PublishedNotice notice =
            new PublishedNotice("key", "JY1", "某某街道", "公示", "王某某", null, 5, DAY, Instant.parse("2026-12-28T01:00:00Z"));

    @Test
    void aProvisionalEndIsConfirmedOnce() {
        notice.runUntil(LocalDate.of(2027, 1, 4), true);
        notice.runUntil(LocalDate.of(2027, 1, 5), false);
        assertThat(notice.lastDay()).isEqualTo("2027-01-05");
        assertThatThrownBy(() -> notice.runUntil(LocalDate.of(2027, 1, 6), false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void confirmingTheEndDoesNotTouchTheSnapshot() {
        notice.runUntil(LocalDate.of(2027, 1, 4), true);
        String hash = notice.snapshotHash();
        notice.runUntil(LocalDate.of(2027, 1, 5), false);
        assertThat(notice.snapshotHash()).isEqualTo(hash).hasSize(64);
        assertThat(notice.isIntact()).isTrue();
    }

    @Test
    void aNoticeIsOpenFromItsFirstToItsLastDay() {
        notice.runUntil(LocalDate.of(2027, 1, 5), false);
        assertThat(notice.isOpenOn(DAY.minusDays(1))).isFalse();
        assertThat(notice.isOpenOn(DAY)).isTrue();
        assertThat(notice.isOpenOn(LocalDate.of(2027, 1, 5))).isTrue();
        assertThat(notice.isOpenOn(LocalDate.of(2027, 1, 6))).isFalse();
    }
}

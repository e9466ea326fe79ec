package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.Material;
import io.jiuyuan.registry.domain.MaterialPieceRepository;
import io.jiuyuan.registry.domain.MaterialRepository;
import io.jiuyuan.shared.RetentionPeriod;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes uploads that no application took up. Each chunk holds its rows first, so that an upload which is being attached
 * stays whole, and nodes that clean at the same moment share the work.
 */
@Component
class UploadRetention {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRetention.class);
    private static final int CHUNK = 50;

    private final MaterialRepository materials;
    private final MaterialPieceRepository pieces;
    private final TransactionOperations transactions;
    private final RetentionPeriod period;
    private final Clock clock;

    UploadRetention(
            MaterialRepository materials,
            MaterialPieceRepository pieces,
            TransactionOperations transactions,
            @Value("${jiuyuan.retention.unattached-uploads:P7D}") RetentionPeriod period,
            Clock clock) {
        this.materials = materials;
        this.pieces = pieces;
        this.transactions = transactions;
        this.period = period;
        this.clock = clock;
    }

    @Scheduled(cron = "${jiuyuan.retention.at:0 30 2 * * *}", zone = "Asia/Shanghai")
    void clean() {
        int deleted = 0;
        int chunk;
        do {
            chunk = transactions.execute(status -> deleteChunk());
            deleted += chunk;
        } while (chunk == CHUNK);
        LOG.info("Deleted {} uploads that were never attached", deleted);
    }

    private int deleteChunk() {
        List<String> ids = materials.lockUnattached(period.endsAt(clock), Limit.of(CHUNK)).stream()
                .map(Material::materialId)
                .toList();
        if (!ids.isEmpty()) {
            pieces.deleteOf(ids);
            materials.deleteAllByIdInBatch(ids);
        }
        return ids.size();
    }
}

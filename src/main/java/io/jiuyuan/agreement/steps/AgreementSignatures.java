package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.PaperSignature;
import io.jiuyuan.agreement.domain.PaperSignatureRepository;
import io.jiuyuan.agreement.domain.Party;
import io.jiuyuan.agreement.domain.SigningMethod;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that prove a signature: the scan of a paper, or pictures of handwriting on a screen. */
@Component
public class AgreementSignatures {

    private static final Map<Party, String> FIELDS =
            Map.of(Party.STREET, "signatureStreet", Party.PERSON, "signaturePerson", Party.HELPER, "signatureHelper");

    private final PaperSignatureRepository signatures;
    private final Materials materials;

    AgreementSignatures(PaperSignatureRepository signatures, Materials materials) {
        this.signatures = signatures;
        this.materials = materials;
    }

    /**
     * @param scan ids of the uploaded pages, for a paper
     * @param pictures id of the uploaded picture by party, for a screen
     */
    public record Proof(List<String> scan, Map<Party, String> pictures) {}

    /** The form's field for that party's picture. */
    public static String field(Party party) {
        return FIELDS.get(party);
    }

    /** @throws InputRejected when something is missing or is no picture */
    void keep(String paperNumber, String caseNumber, SigningMethod method, Proof proof, String uploader) {
        List<PaperSignature> kept =
                method == SigningMethod.PAPER ? scan(paperNumber, proof) : pictures(paperNumber, proof, uploader);
        List<String> ids = kept.stream().map(PaperSignature::materialId).toList();
        materials.attach(caseNumber, ids, uploader);
        signatures.saveAll(kept);
    }

    /** Adds the handwritten signatures of a paper and their day to what its template is filled with. */
    void putInto(Map<String, Object> model, String paperNumber, LocalDate signedOn) {
        signatures.findByPaperNumber(paperNumber).stream()
                .filter(signature -> signature.party() != null)
                .forEach(signature -> model.put(field(signature.party()), bytes(signature.materialId())));
        model.put("signedOn", signedOn);
    }

    private static List<PaperSignature> scan(String paperNumber, Proof proof) {
        if (proof.scan().isEmpty()) {
            throw new InputRejected("scan", "请上传已签字盖章的协议扫描件或照片。");
        }
        return proof.scan().stream()
                .map(id -> new PaperSignature(paperNumber, null, id))
                .toList();
    }

    private List<PaperSignature> pictures(String paperNumber, Proof proof, String uploader) {
        List<FieldProblem> problems = new ArrayList<>();
        List<PaperSignature> kept = new ArrayList<>();
        for (Party party : Party.values()) {
            String id = proof.pictures().get(party);
            if (id == null) {
                problems.add(new FieldProblem(field(party), "请" + party.label() + "在屏幕上签名。"));
            } else if (!materials.check(List.of(id), uploader).isEmpty()
                    || !materials.info(id).mediaType().matches("image/(png|jpeg)")) {
                problems.add(new FieldProblem(field(party), "签名应为图片，请重新签名。"));
            } else {
                kept.add(new PaperSignature(paperNumber, party, id));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return kept;
    }

    private byte[] bytes(String materialId) {
        try (InputStream stream = materials.open(materialId).stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

#include "pdf/xmp.hpp"

#include "base/text.hpp"
#include "pdf/text_string.hpp"

namespace linsen::pdf {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (char const c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
            result += c;
    }
    return result;
}

std::string alternative(std::string_view name, std::string_view text) {
    if (text.empty()) return {};
    std::string result = "<";
    result.append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(escaped(text));
    return result.append("</rdf:li></rdf:Alt></").append(name).append(">\n");
}

constexpr std::string_view head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"
    "<dc:format>application/pdf</dc:format>\n";

constexpr std::string_view schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 standard</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

std::string producer_line() { return "<pdf:Producer>" + std::string(producer) + "</pdf:Producer>"; }

} // namespace

bool is_ours(std::string_view bytes) {
    return bytes.starts_with("%PDF-") && bytes.find(producer_line()) != std::string_view::npos;
}

std::string xmp_packet(layout::Metadata const& metadata, int part) {
    std::string xmp(head);
    xmp.append("<pdfaid:part>").append(std::to_string(part)).append("</pdfaid:part>\n");
    xmp += alternative("dc:title", metadata.title);
    xmp += alternative("dc:description", metadata.subject);
    if (!metadata.author.empty())
        xmp.append("<dc:creator><rdf:Seq><rdf:li>")
            .append(escaped(metadata.author))
            .append("</rdf:li></rdf:Seq></dc:creator>\n");
    xmp.append("<dc:language><rdf:Bag><rdf:li>")
        .append(escaped(metadata.language))
        .append("</rdf:li></rdf:Bag></dc:language>\n");
    if (!metadata.keywords.empty()) {
        auto const words = escaped(join(metadata.keywords, ", "));
        xmp.append("<pdf:Keywords>").append(words).append("</pdf:Keywords>\n");
    }
    xmp.append(producer_line()).append("\n");
    xmp.append("<xmp:CreatorTool>").append(producer).append("</xmp:CreatorTool>\n");
    auto const date = xmp_date(metadata.moment);
    for (auto const* name : {"CreateDate", "ModifyDate", "MetadataDate"})
        xmp.append("<xmp:").append(name).append(">").append(date).append("</xmp:").append(name).append(">\n");
    xmp.append("</rdf:Description>\n").append(schema);
    return xmp.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
}

} // namespace linsen::pdf
